/** What the entrypoints of database servers begin with: values from files, options alone, and options that only tell. */
const common = (server: string) => `# usage: file_env VAR: its value may be in the file that VAR_FILE names
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

/** The official mysql image's entrypoint, shortened. */
export const mysqlEntrypoint = (version: string) => `#!/bin/bash
set -eo pipefail

mysql_log() {
	printf '%s [%s] [Entrypoint]: %s\\n' "$(date --rfc-3339=seconds)" "$1" "$2"
}

${common('mysqld')}

if [ "$1" = 'mysqld' ] && ! want_help "$@"; then
	mysql_log Note "Entrypoint script for MySQL Server ${version} started."
	if [ "$(id -u)" = '0' ]; then
		chown -R mysql /var/lib/mysql
		mysql_log Note "Switching to dedicated user 'mysql'"
		exec gosu mysql "$0" "$@"
	fi
	if [ ! -d /var/lib/mysql/mysql ]; then
		for name in MYSQL_ROOT_PASSWORD MYSQL_DATABASE MYSQL_USER MYSQL_PASSWORD; do file_env $name; done
		if [ -z "$MYSQL_ROOT_PASSWORD$MYSQL_ALLOW_EMPTY_PASSWORD$MYSQL_RANDOM_ROOT_PASSWORD" ]; then
			mysql_log ERROR 'Database is uninitialized and password option is not specified
    You need to specify one of the following as an environment variable:
    - MYSQL_ROOT_PASSWORD
    - MYSQL_ALLOW_EMPTY_PASSWORD
    - MYSQL_RANDOM_ROOT_PASSWORD' >&2
			exit 1
		fi
		if [ "$MYSQL_USER" = 'root' ]; then
			mysql_log ERROR 'MYSQL_USER="root", MYSQL_USER and MYSQL_PASSWORD are for configuring a regular user and cannot be used for the root user
    Remove MYSQL_USER="root" and use one of the following to control the root user password:
    - MYSQL_ROOT_PASSWORD
    - MYSQL_ALLOW_EMPTY_PASSWORD
    - MYSQL_RANDOM_ROOT_PASSWORD' >&2
			exit 1
		fi

		mysql_log Note 'Initializing database files'
		"$@" --initialize-insecure
		mysql_log Note 'Database files initialized'
		mysql_log Note 'Starting temporary server'
		"$@" --daemonize --skip-networking
		mysql_log Note 'Temporary server started.'

		if [ -n "$MYSQL_RANDOM_ROOT_PASSWORD" ]; then
			MYSQL_ROOT_PASSWORD="$(head -c 18 /dev/urandom | base64)"
			mysql_log Note "GENERATED ROOT PASSWORD: $MYSQL_ROOT_PASSWORD"
		fi
		mysql -uroot <<-EOSQL
			CREATE USER 'root'@'\${MYSQL_ROOT_HOST:-%}' IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';
			GRANT ALL ON *.* TO 'root'@'\${MYSQL_ROOT_HOST:-%}' WITH GRANT OPTION;
			ALTER USER 'root'@'localhost' IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';
		EOSQL
		process_sql() {
			MYSQL_PWD="$MYSQL_ROOT_PASSWORD" mysql -uroot \${MYSQL_DATABASE:+"--database=$MYSQL_DATABASE"}
		}
		if [ -n "$MYSQL_DATABASE" ]; then
			mysql_log Note "Creating database $MYSQL_DATABASE"
			echo "CREATE DATABASE IF NOT EXISTS \\\`$MYSQL_DATABASE\\\`;" | MYSQL_PWD="$MYSQL_ROOT_PASSWORD" mysql -uroot
		fi
		if [ -n "$MYSQL_USER" ] && [ -n "$MYSQL_PASSWORD" ]; then
			mysql_log Note "Creating user $MYSQL_USER"
			echo "CREATE USER '$MYSQL_USER'@'%' IDENTIFIED BY '$MYSQL_PASSWORD';" | process_sql
			if [ -n "$MYSQL_DATABASE" ]; then
				mysql_log Note "Giving user $MYSQL_USER access to schema $MYSQL_DATABASE"
				echo "GRANT ALL ON \\\`$MYSQL_DATABASE\\\`.* TO '$MYSQL_USER'@'%';" | process_sql
			fi
		fi

		echo
		for f in /docker-entrypoint-initdb.d/*; do
			case "$f" in
				*.sh) mysql_log Note "$0: running $f"; bash "$f" ;;
				*.sql) mysql_log Note "$0: running $f"; process_sql < "$f"; echo ;;
				*) mysql_log Warn "$0: ignoring $f" ;;
			esac
			echo
		done

		mysql_log Note 'Stopping temporary server'
		MYSQL_PWD="$MYSQL_ROOT_PASSWORD" mysqladmin shutdown -uroot
		mysql_log Note 'Temporary server stopped'
		echo
		mysql_log Note 'MySQL init process done. Ready for start up.'
		echo
	fi
fi

exec "$@"
`

/** The official postgres image's entrypoint, shortened. */
export const postgresEntrypoint = `#!/usr/bin/env bash
set -eo pipefail

${common('postgres')}

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

/** The official wordpress image's entrypoint, shortened. */
export const wordpressEntrypoint = `#!/usr/bin/env bash
set -Eeuo pipefail

if [[ "$1" == apache2* ]]; then
	if [ ! -e index.php ] && [ ! -e wp-includes/version.php ]; then
		echo >&2 "WordPress not found in $PWD - copying now..."
		cp -a /usr/src/wordpress/* .
		echo >&2 "Complete! WordPress has been successfully copied to $PWD"
	fi

	names="$(env | grep '^WORDPRESS_' | cut -d= -f1 | sort | tr '\\n' ' ' || true)"
	if [ ! -s wp-config.php ] && [ -n "$names" ]; then
		echo >&2 "No 'wp-config.php' found in $PWD, but 'WORDPRESS_...' variables supplied; copying 'wp-config-docker.php' (\${names% })"
		cp wp-config-docker.php wp-config.php
	fi
fi

exec "$@"
`
