package org.jventure.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jventure.account.Approvals;
import org.jventure.kernel.CharacterId;

/** Sign-ins that a test approves in the place of a browser. One thread. */
public final class FakeApprovals implements Approvals {

    private final List<Request> open = new ArrayList<>();
    private final Map<Request, CharacterId> approved = new HashMap<>();
    private int opened;
    private int asked;

    @Override
    public Request open(String address) {
        opened++;
        var request = new Request("secret-" + opened, "CODE-" + opened, "https://world.example/link?code=CODE-" + opened);
        open.add(request);
        return request;
    }

    @Override
    public Set<Request> approved(Collection<Request> waiting) {
        asked++;
        return waiting.stream().filter(approved::containsKey).collect(Collectors.toSet());
    }

    /** How often it was asked who is approved. */
    public int asked() {
        return asked;
    }

    @Override
    public Optional<CharacterId> claim(Request request) {
        var character = Optional.ofNullable(approved.remove(request));
        character.ifPresent(_ -> open.remove(request));
        return character;
    }

    @Override
    public void cancel(Request request) {
        open.remove(request);
    }

    /** The requests that wait for their person, oldest first. */
    public List<Request> waiting() {
        return List.copyOf(open);
    }

    public void approve(Request request, CharacterId character) {
        approved.put(request, character);
    }
}
