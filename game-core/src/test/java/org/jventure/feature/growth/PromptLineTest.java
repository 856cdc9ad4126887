package org.jventure.feature.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.jventure.rules.body.Stats;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.progress.Experience;
import org.jventure.text.StyledText;
import org.jventure.world.Growth;

class PromptLineTest {

    private static final Growth FRESH = Growth.beginning(Stats.newcomers(), Instant.EPOCH);

    private static StyledText line(String written, Growth growth) {
        return PromptLine.of(written, growth, growth.stats());
    }

    @Test
    void theUsualOneSaysHowOneFares() {
        var hurt = FRESH.with(new Vitals(7, 50, 19), Instant.EPOCH).with(new Experience(3250, 0), Stats.newcomers());

        assertThat(line("", hurt).plainText()).isEqualTo("7/50hp 50/50sp 19/20ep 250xp> ");
    }

    @Test
    void aScreenReaderSaysOnlyWhatThereIsToWorryAbout() {
        assertThat(line("", FRESH).aloud().plainText()).isEqualTo("Ready: ");
        assertThat(line("", FRESH.with(new Vitals(7, 50, 19), Instant.EPOCH)).aloud().plainText())
                .isEqualTo("Health 7 of 50, endurance 19 of 20. Ready: ");
    }

    @Test
    void whatCountsIsWhatOneCanHaveNow() {
        var enlarged = Stats.newcomers().with(Stat.MAX_HEALTH, 70);

        assertThat(PromptLine.of("%h/%H", FRESH, enlarged).plainText()).isEqualTo("50/70 ");
    }

    @Test
    void whatIsNoCodeStaysAsItIs() {
        assertThat(line("%q %% %h% %", FRESH).plainText()).isEqualTo("%q % 50% % ");
        assertThat(line("%%h", FRESH).plainText()).isEqualTo("%h ");
    }
}
