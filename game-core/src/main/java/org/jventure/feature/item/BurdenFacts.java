package org.jventure.feature.item;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;
import org.jventure.kernel.ItemId;
import org.jventure.turn.FactSource;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.ZoneWorld;

/** What the character carries; and what is in a container that it carries or that stands before it. */
@Component
final class BurdenFacts implements FactSource {

    @Override
    public FactKind kind() {
        return FactKind.CARRIED;
    }

    @Override
    public ClientFact now(View view) {
        return things(view.world(), new ClientFact.Carried(), new Holder.HeldBy(view.who().id()));
    }

    @Override
    public @Nullable ClientFact answer(FactQuestion question, View view) {
        if (!(question instanceof FactQuestion.Inside(var asked))) {
            return null;
        }
        return item(view.world(), asked)
                .filter(item -> item.prototype().isContainer() && isInReach(item, view))
                .map(item -> things(view.world(), new ClientFact.Within(asked), new Holder.Inside(item.id())))
                .orElse(null);
    }

    static ClientFact.Thing thing(Item item) {
        var kind = item.prototype();
        return new ClientFact.Thing(item.id().toString(), item.name(), kind.isContainer(), kind.takeable(), false,
                item.worn() == null ? "" : item.worn().word(), Attire.isArmour(item));
    }

    private static ClientFact things(ZoneWorld world, ClientFact.Place place, Holder holder) {
        return new ClientFact.Things(
                place, world.itemsOf(holder).stream().map(BurdenFacts::thing).toList());
    }

    private static Optional<Item> item(ZoneWorld world, String id) {
        try {
            return world.item(new ItemId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Carried or lying here, though it be within other things that are. */
    private static boolean isInReach(Item item, View view) {
        return switch (item.holder()) {
            case Holder.HeldBy(var holder) -> holder.equals(view.who().id());
            case Holder.InRoom(var room) -> room.equals(view.who().room());
            case Holder.Inside(var outer) ->
                view.world().item(outer).filter(it -> isInReach(it, view)).isPresent();
            case Holder.InEscrow _, Holder.Gone _ -> false;
        };
    }
}
