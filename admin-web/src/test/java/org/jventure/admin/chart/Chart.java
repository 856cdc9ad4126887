package org.jventure.admin.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The chart of this repository, rendered by Helm itself, without a cluster. */
final class Chart {

    static final Path FOLDER = Path.of("../helm/jventure").toAbsolutePath().normalize();
    static final String RELEASE = "coast";
    static final String NAMESPACE = "games";

    /** The oldest that the chart is for. */
    static final String KUBERNETES = "1.30.0";

    private Chart() {}

    /** The values files that every claim about the chart is tried with, beside its own. */
    static List<Path> examples() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("ci"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the chart's own values. */
    static Manifests rendered() {
        return Manifests.of(template().call());
    }

    static Manifests renderedWith(Path values) {
        return Manifests.of(template().withValuesFile(values).call());
    }

    static TemplateCommand template() {
        return new Helm(FOLDER).template().withName(RELEASE).withNamespace(NAMESPACE).withKubeVersion(KUBERNETES);
    }

    /** With values in YAML over the chart's own; throws what Helm says if it refuses them. */
    static Manifests renderedWith(String values) {
        try {
            var file = Files.createTempFile("values", ".yaml");
            try {
                return renderedWith(Files.writeString(file, values));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
