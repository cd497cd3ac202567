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

export const isKnown = (name: string) => known.has(name)

/** Whether the simulator takes a directive without doing what it says. */
export const isMissed = (name: string) => without.has(name)
