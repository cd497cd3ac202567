import { entrypointStart } from './entrypoint-start.ts'

/** The official postgres image's entrypoint, shortened. */
export const postgresEntrypoint = `#!/usr/bin/env bash
set -eo pipefail

${entrypointStart('postgres')}

if [ "$1" = 'postgres' ] && ! want_help "$@"; then
	if [ "$(id -u)" = '0' ]; then
		mkdir -p "$PGDATA"
		chown -R postgres "$PGDATA"
		chmod 700 "$PGDATA"
		exec gosu postgres "$0" "$@"
	fi
	if [ -s "$PGDATA/PG_VERSION" ]; then
		printf '\\nPostgreSQL Database directory appears to contain a database; Skipping initialization\\n\\n'
	else
		for name in POSTGRES_PASSWORD POSTGRES_USER POSTGRES_DB; do file_env $name; done
		POSTGRES_USER="\${POSTGRES_USER:-postgres}"
		POSTGRES_DB="\${POSTGRES_DB:-$POSTGRES_USER}"
		if [ -z "$POSTGRES_PASSWORD" ] && [ 'trust' != "$POSTGRES_HOST_AUTH_METHOD" ]; then
			cat >&2 <<-'EOE'
				Error: Database is uninitialized and superuser password is not specified.
				       You must specify POSTGRES_PASSWORD to a non-empty value for the
				       superuser. For example, "-e POSTGRES_PASSWORD=password" on "docker run".

				       You may also use "POSTGRES_HOST_AUTH_METHOD=trust" to allow all
				       connections without a password. This is *not* recommended.

				       See PostgreSQL documentation about "trust":
				       https://www.postgresql.org/docs/current/auth-trust.html
			EOE
			exit 1
		fi

		printf '%s\\n' "$POSTGRES_PASSWORD" > /tmp/pwfile
		initdb --username="$POSTGRES_USER" --pwfile=/tmp/pwfile
		rm /tmp/pwfile
		printf '\\nhost all all all %s\\n' "\${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >> "$PGDATA/pg_hba.conf"
		pg_ctl -D "$PGDATA" -o "-c listen_addresses='' -p 5432" -w start

		process_sql() {
			psql -v ON_ERROR_STOP=1 --no-password --no-psqlrc --username "$POSTGRES_USER" "$@"
		}
		if [ "$POSTGRES_DB" != 'postgres' ]; then
			process_sql --dbname postgres -c "CREATE DATABASE \\"$POSTGRES_DB\\""
			echo
		fi
		echo
		for f in /docker-entrypoint-initdb.d/*; do
			case "$f" in
				*.sh) printf '%s: running %s\\n' "$0" "$f"; bash "$f" ;;
				*.sql) printf '%s: running %s\\n' "$0" "$f"; process_sql --dbname "$POSTGRES_DB" -f "$f"; echo ;;
				*) printf '%s: ignoring %s\\n' "$0" "$f" ;;
			esac
			echo
		done
		pg_ctl -D "$PGDATA" -m fast -w stop

		printf '\\nPostgreSQL init process complete; ready for start up.\\n\\n'
	fi
fi

exec "$@"
`
