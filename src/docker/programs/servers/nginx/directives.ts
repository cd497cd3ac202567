/** Directives that change what is answered here. */
const played =
  'http server location events include listen server_name root alias index error_page access_log error_log log_format ' +
  'return proxy_pass proxy_set_header add_header autoindex default_type types try_files upstream user pid daemon ' +
  'worker_processes server_tokens'

/** Directives that only change how fast or with what limits; they are taken, and nothing comes of them. */
const idle =
  'worker_connections multi_accept use sendfile tcp_nopush tcp_nodelay keepalive_timeout keepalive_requests keepalive ' +
  'types_hash_max_size types_hash_bucket_size server_names_hash_bucket_size server_names_hash_max_size gzip ' +
  'gzip_vary gzip_proxied gzip_comp_level gzip_buffers gzip_http_version gzip_types gzip_disable gzip_min_length ' +
  'gzip_static client_max_body_size client_body_buffer_size client_body_timeout client_header_timeout ' +
  'client_header_buffer_size large_client_header_buffers send_timeout reset_timedout_connection ' +
  'worker_rlimit_nofile worker_cpu_affinity worker_priority worker_shutdown_timeout master_process pcre_jit ' +
  'load_module thread_pool timer_resolution env lock_file working_directory debug_connection accept_mutex ' +
  'proxy_connect_timeout proxy_read_timeout proxy_send_timeout proxy_buffering proxy_buffer_size proxy_buffers ' +
  'proxy_busy_buffers_size proxy_http_version proxy_redirect proxy_intercept_errors proxy_request_buffering ' +
  'proxy_hide_header proxy_pass_header proxy_next_upstream proxy_next_upstream_tries proxy_ignore_headers ' +
  'proxy_cache_bypass proxy_no_cache proxy_pass_request_headers proxy_max_temp_file_size least_conn ip_hash hash ' +
  'zone resolver resolver_timeout open_file_cache open_file_cache_valid open_file_cache_errors charset expires etag ' +
  'if_modified_since log_not_found log_subrequest open_log_file_cache server_name_in_redirect port_in_redirect ' +
  'absolute_redirect merge_slashes underscores_in_headers variables_hash_max_size variables_hash_bucket_size aio ' +
  'directio output_buffers postpone_output read_ahead lingering_close lingering_time lingering_timeout ' +
  'disable_symlinks autoindex_exact_size autoindex_localtime autoindex_format max_ranges ssi ssi_types msie_padding'

/** Directives whose effect is missed here. */
const missed =
  'rewrite if set break map geo split_clients limit_req limit_req_zone limit_conn limit_conn_zone limit_rate allow ' +
  'deny auth_basic auth_basic_user_file auth_request satisfy internal sub_filter sub_filter_once stub_status ' +
  'fastcgi_pass fastcgi_param fastcgi_index fastcgi_split_path_info uwsgi_pass scgi_pass grpc_pass proxy_cache ' +
  'proxy_cache_path proxy_cache_valid proxy_cache_key proxy_method proxy_cookie_path proxy_cookie_domain ' +
  'proxy_ssl_verify proxy_ssl_server_name ssl ssl_certificate ssl_certificate_key ssl_protocols ssl_ciphers ' +
  'ssl_prefer_server_ciphers ssl_session_cache ssl_session_timeout ssl_session_tickets ssl_dhparam http2 http3 ' +
  'stream mail real_ip_header set_real_ip_from mirror limit_except limit_rate_after random_index'

const words = (text: string) => new Set(text.split(' '))
const [known, without] = [words(`${played} ${idle} ${missed}`), words(missed)]

/** How many arguments directives take. */
const counts: Readonly<Record<string, readonly [least: number, most: number]>> = {
  access_log: [1, 9],
  add_header: [2, 3],
  alias: [1, 1],
  autoindex: [1, 1],
  client_max_body_size: [1, 1],
  daemon: [1, 1],
  default_type: [1, 1],
  error_log: [1, 2],
  error_page: [2, 99],
  events: [0, 0],
  gzip: [1, 1],
  http: [0, 0],
  index: [1, 99],
  keepalive_timeout: [1, 2],
  listen: [1, 99],
  location: [1, 2],
  pid: [1, 1],
  proxy_pass: [1, 1],
  proxy_set_header: [2, 2],
  return: [1, 2],
  root: [1, 1],
  sendfile: [1, 1],
  server_name: [1, 99],
  server_tokens: [1, 1],
  try_files: [2, 99],
  upstream: [1, 1],
  user: [1, 2],
  worker_connections: [1, 1],
  worker_processes: [1, 1],
}

const blocks = new Set(['events', 'http', 'location', 'types', 'upstream'])

/** Blocks that directives may stand in. */
const places: Readonly<Record<string, readonly string[]>> = {
  events: ['main'],
  http: ['main'],
  listen: ['server'],
  location: ['server', 'location'],
  proxy_pass: ['location', 'if', 'limit_except', 'server'],
  server: ['http', 'upstream', 'stream', 'mail'],
  server_name: ['server'],
  upstream: ['http', 'stream'],
  worker_connections: ['events'],
  worker_processes: ['main'],
}

const listenParameter =
  /^(?:default_server|default|ssl|http2|quic|proxy_protocol|bind|deferred|reuseport|(?:backlog|rcvbuf|sndbuf|ipv6only|so_keepalive|setfib|fastopen|accept_filter)=.*)$/

interface Given {
  readonly name: string
  readonly args: readonly string[]
  readonly hasBlock: boolean
  /** The block that it stands in: `server`, or `main`. */
  readonly inside: string
}

/** What nginx says of a directive that it does not take; undefined where it takes it. */
export function problemOf({ name, args, hasBlock, inside }: Given): string | undefined {
  if (!known.has(name) && name !== 'include') return `unknown directive "${name}"`
  if (places[name] && !places[name].includes(inside)) return `"${name}" directive is not allowed here`
  const needsBlock = blocks.has(name) || (name === 'server' && inside === 'http')
  if (needsBlock && !hasBlock) return `directive "${name}" has no opening "{"`
  if (!needsBlock && hasBlock && counts[name]) return `directive "${name}" is not terminated by ";"`
  const [least, most] = counts[name] ?? [0, Infinity]
  if (args.length < least || args.length > most) return `invalid number of arguments in "${name}" directive`
  const wrong = name === 'listen' ? args.slice(1).find(word => !listenParameter.test(word)) : undefined
  return wrong === undefined ? undefined : `invalid parameter "${wrong}"`
}

/** Whether the simulator takes a directive without doing what it says. */
export const isMissed = (name: string) => without.has(name)
