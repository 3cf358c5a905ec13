#!/bin/sh
# Ends the process groups it was told about once its input ends. The input is a pipe held by the parent alone, so it ends
# however the parent died, kill -9 included. Lines: "add GROUP SIGNAL" and "remove GROUP".
trap '' INT TERM HUP
groups=' '

while read -r verb group signal; do
  case $verb in
    add) groups="$groups$group:$signal " ;;
    remove) groups="${groups%%" $group:"*} $(printf '%s' "${groups#*" $group:"}" | cut -d' ' -f2-)" ;;
  esac
done

for entry in $groups; do
  kill -s "${entry#*:}" -- "-${entry%%:*}" 2>/dev/null
done

tick=0
while [ $tick -lt 50 ]; do
  alive=
  for entry in $groups; do
    kill -s 0 -- "-${entry%%:*}" 2>/dev/null && alive=yes
  done
  [ -z "$alive" ] && exit 0
  sleep 0.1
  tick=$((tick + 1))
done

for entry in $groups; do
  kill -s KILL -- "-${entry%%:*}" 2>/dev/null
done
