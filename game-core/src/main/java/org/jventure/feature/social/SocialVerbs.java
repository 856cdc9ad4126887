package org.jventure.feature.social;

import java.util.Optional;
import org.jventure.codex.Codex;
import org.jventure.codex.social.Social;
import org.jventure.command.Command;
import org.jventure.command.WrittenVerbs;
import org.springframework.stereotype.Component;

/** Each gesture is a verb. */
@Component
final class SocialVerbs implements WrittenVerbs {

    @Override
    public Optional<Command> find(Codex codex, String word) {
        return codex.find(Social.class, word).map(Gesture::new);
    }
}
