{{- define "jventure.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 52 | trimSuffix "-" -}}
{{- end -}}

{{/* 52: what Kubernetes adds to a name must fit into a label of 63. */}}
{{- define "jventure.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- $name := include "jventure.name" . -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 52 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* These never change: a StatefulSet's selector can't. */}}
{{- define "jventure.selector" -}}
app.kubernetes.io/name: {{ include "jventure.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "jventure.labels" -}}
{{ include "jventure.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/component: server
app.kubernetes.io/part-of: jventure
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Not the chart's version: a new one alone replaces no node. */}}
{{- define "jventure.podLabels" -}}
{{ include "jventure.selector" . }}
app.kubernetes.io/component: server
app.kubernetes.io/part-of: jventure
{{- with merge dict .Values.podLabels .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "jventure.image" -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}
{{- end -}}

{{/* One address for each pod: how nodes find each other. */}}
{{- define "jventure.members" -}}
{{- printf "%s-members" (include "jventure.fullname" .) -}}
{{- end -}}

{{- define "jventure.cp" -}}
{{- if eq (toString .Values.cluster.cp) "auto" -}}
{{- ternary 3 0 (ge (int .Values.replicas) 3) -}}
{{- else -}}
{{- int .Values.cluster.cp -}}
{{- end -}}
{{- end -}}

{{- define "jventure.publicUrl" -}}
{{- if .Values.web.publicUrl -}}
{{- .Values.web.publicUrl -}}
{{- else if .Values.ingress.enabled -}}
{{- printf "%s://%s" (ternary "https" "http" (ne .Values.ingress.tlsSecret "")) .Values.ingress.host -}}
{{- else -}}
http://localhost:8080
{{- end -}}
{{- end -}}

{{/* Says true or nothing. Whoever names a public address has something in front of the service that leads from there. */}}
{{- define "jventure.behindProxy" -}}
{{- if eq (toString .Values.web.behindProxy) "auto" -}}
{{- if or .Values.ingress.enabled .Values.web.publicUrl -}}true{{- end -}}
{{- else if .Values.web.behindProxy -}}
true
{{- end -}}
{{- end -}}

{{/* Whoever names a certificate wants no other server to be believed; what the address itself says of it stands. */}}
{{- define "jventure.databaseUrl" -}}
{{- $url := .Values.database.url -}}
{{- if or .Values.database.ca.secret .Values.database.ca.configMap -}}
{{- if not (regexMatch "[?&]sslmode=" $url) -}}
{{- $url = printf "%s%ssslmode=verify-full" $url (ternary "&" "?" (contains "?" $url)) -}}
{{- end -}}
{{- $url = printf "%s&sslrootcert=/etc/jventure-database/%s" $url .Values.database.ca.key -}}
{{- end -}}
{{- $url -}}
{{- end -}}

{{- define "jventure.databasePort" -}}
{{- regexFind ":[0-9]+/" .Values.database.url | trimAll ":/" | default "5432" -}}
{{- end -}}

{{/* The settings as Spring reads them from a file; a large number would else be written as 1e+06. */}}
{{- define "jventure.settings" -}}
{{- range $name, $value := .Values.settings }}
{{ $name }}: {{ if kindIs "float64" $value }}{{ int64 $value }}{{ else }}{{ toJson $value }}{{ end }}
{{- end }}
{{- end -}}

{{/* What the chart decides; settings and extraEnv may not contradict it. */}}
{{- define "jventure.environment" -}}
- name: JVENTURE_NODE_ID
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
# no set-up link in the log: each node's would make the other nodes' worthless
- name: JVENTURE_NODE_SUPERVISED
  value: "true"
- name: JVENTURE_DATA
  value: /data
- name: JVENTURE_CLUSTER_NAME
  value: {{ printf "%s.%s" (include "jventure.fullname" .) .Release.Namespace | quote }}
- name: JVENTURE_CLUSTER_BINDADDRESS
  valueFrom:
    fieldRef:
      fieldPath: status.podIP
- name: JVENTURE_CLUSTER_PORT
  value: "5701"
- name: JVENTURE_CLUSTER_DISCOVERY
  value: dns
- name: JVENTURE_CLUSTER_DNSSERVICE
  value: {{ printf "%s.%s.svc.%s" (include "jventure.members" .) .Release.Namespace .Values.clusterDomain | quote }}
- name: JVENTURE_CLUSTER_CP
  value: {{ include "jventure.cp" . | quote }}
- name: JVENTURE_TELNET_PORT
  value: "5555"
{{- if .Values.telnet.tls.secret }}
- name: JVENTURE_TELNET_TLSPORT
  value: "5443"
- name: JVENTURE_TELNET_TLSBUNDLE
  value: telnet
- name: SPRING_SSL_BUNDLE_PEM_TELNET_KEYSTORE_CERTIFICATE
  value: file:/etc/jventure-telnet/tls.crt
- name: SPRING_SSL_BUNDLE_PEM_TELNET_KEYSTORE_PRIVATEKEY
  value: file:/etc/jventure-telnet/tls.key
- name: SPRING_SSL_BUNDLE_PEM_TELNET_RELOADONUPDATE
  value: "true"
{{- else }}
# a certificate made by each node for itself would be another one each time
- name: JVENTURE_TELNET_TLSPORT
  value: "-1"
{{- end }}
# who comes through a port-forward or a sidecar seems to sit at this machine
- name: JVENTURE_SESSION_PASSWORDONLOOPBACK
  value: "false"
- name: JVENTURE_WEB_PUBLICURL
  value: {{ include "jventure.publicUrl" . | quote }}
- name: SERVER_PORT
  value: "8080"
{{- if include "jventure.behindProxy" . }}
- name: SERVER_FORWARDHEADERSSTRATEGY
  value: native
{{- end }}
- name: MANAGEMENT_SERVER_PORT
  value: "9090"
- name: MANAGEMENT_SERVER_ADDRESS
  value: 0.0.0.0
- name: SPRING_DATASOURCE_URL
  value: {{ include "jventure.databaseUrl" . | quote }}
- name: SPRING_DATASOURCE_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ .Values.database.existingSecret }}
      key: {{ .Values.database.usernameKey }}
- name: SPRING_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .Values.database.existingSecret }}
      key: {{ .Values.database.passwordKey }}
- name: SPRING_CONFIG_ADDITIONALLOCATION
  value: file:/etc/jventure/
# to the console only
- name: LOGGING_FILE_NAME
  value: ""
- name: LOGGING_THRESHOLD_CONSOLE
  value: INFO
# pods come and go: their addresses are asked for anew every few seconds
- name: JDK_JAVA_OPTIONS
  value: {{ printf "-Dsun.net.inetaddr.ttl=5 -Dsun.net.inetaddr.negative.ttl=1 %s" .Values.javaOptions | trim | quote }}
{{- end -}}

{{/* What a schema can't say. Every refusal tells what to do. */}}
{{- define "jventure.validate" -}}
{{- $replicas := int .Values.replicas -}}
{{- $cp := int (include "jventure.cp" .) -}}
{{- if and (gt $cp 0) (lt $replicas 3) -}}
{{- fail (printf "cluster.cp is 3, but replicas is %d: the leader's lock needs three nodes. Set replicas to 3, or cluster.cp to 0." $replicas) -}}
{{- end -}}
{{- if and (gt $cp 0) (eq (mod $replicas 2) 0) -}}
{{- fail (printf "replicas is %d: of an even number half may be cut off from the other half, and neither is a majority. Take %d or %d, or set cluster.cp to 0 and do without the quick election of a leader." $replicas (sub $replicas 1) (add $replicas 1)) -}}
{{- end -}}
{{- $needed := add (int .Values.shutdown.pauseSeconds) 90 -}}
{{- if lt (int .Values.shutdown.gracePeriodSeconds) (int $needed) -}}
{{- fail (printf "shutdown.gracePeriodSeconds is %d, but a node may need %d: shutdown.pauseSeconds, and 90 to hand over. Raise it to %d." (int .Values.shutdown.gracePeriodSeconds) (int $needed) (int $needed)) -}}
{{- end -}}
{{- if and .Values.ingress.enabled (not .Values.ingress.host) -}}
{{- fail "ingress.enabled is true, but ingress.host is empty: say under which name people find the site." -}}
{{- end -}}
{{- if and .Values.database.ca.secret .Values.database.ca.configMap -}}
{{- fail "database.ca names a secret and a configMap: the certificate is in one of them." -}}
{{- end -}}
{{- if and (or .Values.database.ca.secret .Values.database.ca.configMap) (regexMatch "[?&]sslrootcert=" .Values.database.url) -}}
{{- fail "database.url says sslrootcert, and database.ca mounts a certificate: take sslrootcert out of the address." -}}
{{- end -}}
{{- $own := dict -}}
{{- range (include "jventure.environment" . | fromYamlArray) -}}
{{- $_ := set $own .name true -}}
{{- end -}}
{{- range $name, $_ := .Values.settings -}}
{{- $variable := $name | replace "-" "" | replace "." "_" | upper -}}
{{- if hasKey $own $variable -}}
{{- fail (printf "settings: the chart itself sets %s. Look for the value that is meant for it in the chart's README." $name) -}}
{{- end -}}
{{- end -}}
{{- range .Values.extraEnv -}}
{{- if hasKey $own .name -}}
{{- fail (printf "extraEnv: the chart itself sets %s. Look for the value that is meant for it in the chart's README." .name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
