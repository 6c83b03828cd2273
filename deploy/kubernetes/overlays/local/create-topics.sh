# Creates the topics of topics.txt (name, partitions, settings); one that exists is left as it is.
set -eu
while read -r name partitions settings; do
  configs=
  for setting in $settings; do
    configs="$configs --config $setting"
  done
  # shellcheck disable=SC2086
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --replication-factor 1 \
    --topic "$name" --partitions "$partitions" $configs </dev/null
done </etc/topics/topics.txt
