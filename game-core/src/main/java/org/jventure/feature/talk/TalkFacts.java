package org.jventure.feature.talk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;
import org.jventure.turn.FactSource;
import org.jventure.turn.Online;

/** Which channels there are, and who could listen to them. */
@Component
final class TalkFacts implements FactSource {

    @Override
    public FactKind kind() {
        return FactKind.TALK;
    }

    @Override
    public ClientFact now(View view) {
        var joined = view.who().sheet().channels();
        return new ClientFact.Channels(Arrays.stream(Channel.values())
                .map(channel -> new ClientFact.Channel(
                        channel.word(), channel.purpose(), channel.word(), joined.contains(channel.word())))
                .toList());
    }

    @Override
    public @Nullable ClientFact answer(FactQuestion question, View view) {
        return question instanceof FactQuestion.WhoIsOn
                ? new ClientFact.Online(view.far().online().stream().map(Online::name).toList())
                : null;
    }
}
