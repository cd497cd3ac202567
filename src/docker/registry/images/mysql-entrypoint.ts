import { entrypointStart } from './entrypoint-start.ts'

/** The official mysql image's entrypoint, shortened. */
export const mysqlEntrypoint = (version: string) => `#!/bin/bash
set -eo pipefail

mysql_log() {
	printf '%s [%s] [Entrypoint]: %s\\n' "$(date --rfc-3339=seconds)" "$1" "$2"
}

${entrypointStart('mysqld')}

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
