/**
 * YAML bodies: YAML to JSON on the way in, JSON to YAML on the way out, as Kubernetes does it with
 * its go-yaml v2, so YAML 1.1 and all: {@code y} is true, and a key may come twice. Start with
 * {@link io.jobspool.serializer.yaml.YamlReader} and {@link
 * io.jobspool.serializer.yaml.YamlWriter}. Deliberately absent: records. YAML is a spelling of
 * JSON, and everything else knows only JSON.
 */
@NullMarked
package io.jobspool.serializer.yaml;

import org.jspecify.annotations.NullMarked;
