package org.jventure.gmcp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.jventure.fact.ClientFact;
import org.jventure.fact.ClientFact.Place;
import org.jventure.fact.ClientFact.Thing;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;
import tools.jackson.databind.JsonNode;

/** Char.Items: what the character carries, and what is in the room; NPCs too, for clients show them as such. */
@Component
final class CharItemsPackage implements GmcpPackage {

    private static final int LONGEST_ID = 64;

    @Override
    public String name() {
        return "Char.Items";
    }

    @Override
    public Set<FactKind> facts() {
        return Set.of(FactKind.CARRIED, FactKind.LYING);
    }

    @Override
    public PackageNotes notes() {
        var lantern = new Thing("0198c0de-…", "a brass lantern", false, true, false);
        var cat = new Thing("lantern-quay/harbour-cat", "a harbour cat", false, false, true);
        var carried = new ClientFact.Carried();
        return PackageNotes.of(
                """
                What the character carries (`inv`), what is in the room (`room`), and what is in a container (`rep` and
                its id). Letters of `attrib`: `c` a container, `t` can be taken, `m` an NPC, `W` can be worn, `w` is
                worn, `l` and `L` are wielded in the left and the right hand. The content of a container is told to who asks, and not kept up to date.""",
                PackageNotes.sent(list(new ClientFact.Things(carried, List.of(lantern))),
                        "The character has entered the world, or another room; or the client asked."),
                PackageNotes.sent(change("Add", new ClientFact.Ground(1), cat), "Something is there that was not."),
                PackageNotes.sent(change("Remove", carried, lantern), "Something is there no more."),
                PackageNotes.sent(change("Update", carried, lantern), "It is another than before: it was put on, or a builder renamed it."),
                PackageNotes.heard("Char.Items.Inv", "Is answered by the list of what is carried."),
                PackageNotes.heard("Char.Items.Room", "Is answered by the list of what is in the room."),
                PackageNotes.heard(
                        "Char.Items.Contents \"0198c0de-…\"", "Is answered by what is in it, if one can look into it."));
    }

    @Override
    public Conversation begin(GmcpClient client) {
        return new Conversation() {

            @Override
            public void received(GmcpMessage message) {
                question(client, message);
            }

            @Override
            public void told(ClientFact fact) {
                switch (fact) {
                    case ClientFact.Things things -> client.tell(list(things));
                    case ClientFact.ThingCame(var place, var thing) -> client.tell(change("Add", place, thing));
                    case ClientFact.ThingWent(var place, var thing) -> client.tell(change("Remove", place, thing));
                    case ClientFact.ThingChanged(var place, var thing) -> client.tell(change("Update", place, thing));
                    default -> {}
                }
            }
        };
    }

    private static void question(GmcpClient client, GmcpMessage message) {
        switch (message.name().toLowerCase(Locale.ROOT)) {
            case "char.items.inv" -> client.ask(new FactQuestion.Again(FactKind.CARRIED));
            case "char.items.room" -> client.ask(new FactQuestion.Again(FactKind.LYING));
            case "char.items.contents" -> {
                var id = message.value().asString("");
                if (!id.isEmpty() && id.length() <= LONGEST_ID) {
                    client.ask(new FactQuestion.Inside(id.startsWith("rep") ? id.substring(3) : id));
                }
            }
            default -> {}
        }
    }

    private static GmcpMessage list(ClientFact.Things things) {
        return GmcpMessage.of(
                "Char.Items.List",
                Json.object()
                        .put("location", location(things.place()))
                        .set("items", Json.list(things.things(), CharItemsPackage::item)));
    }

    private static GmcpMessage change(String what, Place place, Thing thing) {
        return GmcpMessage.of(
                "Char.Items." + what, Json.object().put("location", location(place)).set("item", item(thing)));
    }

    private static String location(Place place) {
        return place.choose("inv", "room", container -> "rep" + container);
    }

    private static JsonNode item(Thing thing) {
        var attributes = worn(thing) + (thing.container() ? "c" : "") + (thing.takeable() ? "t" : "") + (thing.creature() ? "m" : "");
        return Json.object()
                .put("id", thing.id())
                .put("name", thing.name())
                .put("icon", thing.container() ? "container" : "")
                .put("attrib", attributes);
    }

    private static String worn(Thing thing) {
        return switch (thing.worn()) {
            case "" -> thing.wearable() ? "W" : "";
            case "left-hand" -> "l";
            case "right-hand" -> "L";
            case "both-hands" -> "lL";
            default -> "w";
        };
    }
}
