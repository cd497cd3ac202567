/** What the entrypoints of database servers begin with: values from files, options alone, and options that only tell. */
export const entrypointStart = (
  server: string,
) => `# usage: file_env VAR: its value may be in the file that VAR_FILE names
file_env() {
	eval "file=\\$$1_FILE"
	[ -z "$file" ] || export "$1=$(cat "$file")"
}

if [ "\${1#-}" != "$1" ]; then
	set -- ${server} "$@"
fi

# These options only tell something.
want_help() {
	for arg; do
		case "$arg" in -'?' | --help | -V | --version) return 0 ;; esac
	done
	return 1
}`
