package org.jventure.admin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the operator reads after an installation. */
class ChartNotesTest {

    @Test
    void theyNameTheSecretTheFirstStepsAndWhatIsRisky() {
        assertThat(notes(Path.of("values.yaml"))).contains(
                "3 nodes, named coast-jventure-0 to coast-jventure-2",
                "create secret generic jventure-database --from-literal=username=",
                "kubectl -n games rollout status statefulset/coast-jventure",
                "kubectl -n games exec coast-jventure-0 -- java -jar jventure.jar --admin-link",
                "get service coast-jventure-telnet",
                "WARNING: web.publicUrl is not set");
    }

    @Test
    void theyWarnOnlyOfWhatIsSo() {
        assertThat(notes(Path.of("ci/five-nodes-in-public.yaml")))
                .contains("Site: https://coast.example").doesNotContain("WARNING");
        assertThat(notes(Path.of("ci/one-node.yaml")))
                .contains("1 node, named coast-jventure-0.", "port-forward service/coast-jventure-telnet 5555:5555",
                        "networkPolicy.enabled is false", "there is one node only");
    }

    @Test
    void theyWarnOfAnIngressThatCanBePassedBy() {
        var notes = new Helm(Chart.FOLDER).install().withName(Chart.RELEASE).withNamespace(Chart.NAMESPACE)
                .withKubeVersion(Chart.KUBERNETES).set("ingress.enabled", true).set("ingress.host", "coast.example")
                .clientOnly().dryRun().call().getOutput();

        assertThat(notes).contains("WARNING: networkPolicy.webFrom is empty");
        assertThat(notes(Path.of("values.yaml"))).doesNotContain("webFrom").contains("printf %s");
    }

    private static String notes(Path values) {
        return new Helm(Chart.FOLDER).install().withName(Chart.RELEASE).withNamespace(Chart.NAMESPACE)
                .withKubeVersion(Chart.KUBERNETES).withValuesFile(Chart.FOLDER.resolve(values))
                .clientOnly().dryRun().call().getOutput();
    }
}
