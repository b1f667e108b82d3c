#!/usr/bin/env bash
# train.sh CACHE JOB: runs the service of the working directory on its embedded PostgreSQL, asks it what clients ask
# at first, and leaves a cache of what was loaded for that (JDK 25, JEP 483 and 515). Needs nothing but bash and java.
set -euo pipefail
readonly CACHE=$1 JOB=$2 PORT=18080

# request METHOD PATH [FILE]: prints the status line of the answer.
request() {
  local body=
  [ $# -lt 3 ] || body=$(cat "$3")
  exec 3<>"/dev/tcp/127.0.0.1/$PORT" || return
  printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n' "$1" "$2" >&3
  printf 'Content-Length: %s\r\n\r\n%s' "$(printf %s "$body" | wc -c)" "$body" >&3
  head -n 1 <&3
  exec 3>&-
}

JAVA_TOOL_OPTIONS= QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$PORT \
  JOBSPOOL_POSTGRES_DATA_DIRECTORY=$(mktemp -d)/postgres \
  java -XX:+UseSerialGC -XX:AOTCacheOutput="$CACHE" -jar quarkus-run.jar >/tmp/training.log 2>&1 &
service=$!
for _ in $(seq 600); do
  if request GET /readyz 2>/dev/null | grep -q ' 200 '; then break; fi
  kill -0 "$service" || { cat /tmp/training.log; exit 1; }
  sleep 0.1
done

readonly JOBS=/apis/batch/v1/namespaces/default/jobs
request POST "$JOBS" "$JOB" | grep ' 201 '
for path in "$JOBS" "$JOBS/job-test" "$JOBS?limit=10&labelSelector=a%3Db" /apis /openapi/v3 \
  "$JOBS?watch=true&timeoutSeconds=1&resourceVersion=0"; do
  request GET "$path" | grep ' 200 '
done
request DELETE "$JOBS/job-test" | grep ' 200 '

kill "$service"
wait "$service" || true
# Fails if this JVM would not use the cache with these files.
java -XX:AOTMode=on -XX:AOTCache="$CACHE" -XX:+UseSerialGC -cp quarkus-run.jar -version
