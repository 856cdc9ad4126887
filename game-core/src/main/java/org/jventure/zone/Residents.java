package org.jventure.zone;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.LineNumber;
import org.jventure.kernel.Role;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest.Perform;
import org.jventure.rules.effect.Pool;
import org.jventure.text.Preferences;
import org.jventure.text.StyledText;
import org.jventure.turn.Durable;
import org.jventure.turn.Online;
import org.jventure.world.Growth;
import org.jventure.world.Item;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/**
 * The characters of a zone and the sessions that look through their eyes; {@link Arrivals}, {@link Obedience} and
 * {@link Departures} work on it. One life of the zone's memory; the zone's thread only.
 */
final class Residents {

    /** Shows that are kept for one who is awaited; more are lost, as they are to the link-dead. */
    private static final int MOST_MISSED = 200;

    private final Scene scene;
    private final ZoneWorld world;
    private final Map<CharacterId, Long> versions;
    private final Map<CharacterId, Presence> presences = new LinkedHashMap<>();

    /** @param versions of the rows of characters, shared with the batches */
    Residents(Scene scene, Map<CharacterId, Long> versions) {
        this.scene = scene;
        this.world = scene.world();
        this.versions = versions;
    }

    boolean isEmpty() {
        return presences.isEmpty();
    }

    @Nullable Presence presence(CharacterId character) {
        return presences.get(character);
    }

    /** For staff; the id of one who is not here. */
    String nameOf(CharacterId character) {
        return world.character(character).map(PlayerCharacter::name).orElse(character.toString());
    }

    /** Whether the program of any client wants to know something. */
    boolean hasListeners() {
        return presences.values().stream().anyMatch(presence -> presence.listener != null);
    }

    List<CharacterId> all() {
        return List.copyOf(presences.keySet());
    }

    // ---- memory ----

    /** Puts the stored character and all it carries into memory. */
    Presence settle(CharacterRow row) {
        row.items().forEach(this::place);
        row.purses().forEach(this::place);
        var room = world.roomOrRecall(row.room());
        var sheet = row.present() ? row.sheet() : row.sheet().away(null); // whoever comes into the world is at the keyboard
        world.put(new PlayerCharacter(
                row.id(), row.name(), row.race(), row.characterClass(), row.origin(), row.role(), room, sheet, false, null,
                world.nextArrival()));
        versions.put(row.id(), row.version());
        world.recover(row.id(), now());
        var presence = new Presence(row.sessionNo(), row.room());
        presence.savedGrowth = row.sheet().growth();
        presence.savedCondition = row.sheet().condition();
        presences.put(row.id(), presence);
        return presence;
    }

    /** Puts a stored item into the world; one whose kind is unknown stays in the store, out of sight. */
    void place(ItemRow row) {
        world.prototype(row.prototype())
                .ifPresent(kind -> world.put(new Item(
                        row.id(), kind, row.holder(), world.nextArrival(), row.charges(), row.worn())));
    }

    /** Puts stored coins into the world. */
    void place(PurseRow row) {
        world.putCoins(row.holder(), row.balance());
    }

    /** Takes the character out of the list; its row's version is kept until {@link #forgetVersion}. */
    @Nullable Presence remove(CharacterId character) {
        return presences.remove(character);
    }

    /** Called when the last batch that names the character is written. */
    void forgetVersion(CharacterId character) {
        versions.remove(character);
    }

    /** Marks for saving whoever stands in another room, or fares otherwise, than its row says. */
    void saveSoft(Consumer<Durable> save) {
        presences.forEach((id, presence) -> world.character(id).ifPresent(character -> {
            if (!character.room().equals(presence.savedRoom) || !faresAsSaved(character, presence.savedGrowth)
                    || !character.condition().equals(presence.savedCondition)) {
                save.accept(new Durable.CharacterTouched(id));
            }
        }));
    }

    /** What has come back by itself since is no news: it will do so again. */
    private boolean faresAsSaved(PlayerCharacter character, @Nullable Growth saved) {
        var growth = character.sheet().growth();
        return growth == null || saved == null
                ? growth == null && saved == null
                : growth.isBut(saved, world.bodyOf(character).effective(now()));
    }

    private Instant now() {
        return scene.ports().clock().now();
    }

    /** Notes where their rows will place them once the batch is written: any change of a row writes the room as well. */
    void saved(Batch batch) {
        for (var saved : batch.characters()) {
            var presence = presences.get(saved.character());
            if (presence != null) {
                presence.savedRoom = saved.room();
                presence.savedGrowth = saved.sheet().growth();
                presence.savedCondition = saved.sheet().condition();
            }
        }
    }

    // ---- words ----

    /** The character's prompt; empty if it is not here. */
    private StyledText prompt(CharacterId character) {
        return world.character(character)
                .map(here -> scene.rules().entrance().prompt(world, here, now()))
                .orElse(StyledText.EMPTY);
    }

    /** How the character's player wants words to be shown. */
    Preferences preferences(CharacterId character) {
        return world.character(character).map(here -> here.sheet().preferences()).orElse(Preferences.NONE);
    }

    /** What the character's account may do; null if it is not here. */
    @Nullable Role role(CharacterId character) {
        return world.character(character).map(PlayerCharacter::role).orElse(null);
    }

    /** Shows the words through the character's eyes, behind what was sent before; later, if its player is awaited. */
    void show(CharacterId viewer, StyledText words, @Nullable ClientFact fact) {
        if (!words.isEmpty()) {
            show(viewer, new SessionMessage.Show(scene.reign(), words));
        }
        if (fact != null && mayWant(viewer, fact)) {
            show(viewer, new SessionMessage.Fact(scene.reign(), fact));
        }
    }

    /** As {@link #show}, but only if its session has not heard the line yet. */
    void overhear(CharacterId hearer, LineNumber line, StyledText words, @Nullable ClientFact fact) {
        if (!words.isEmpty()) {
            var spoken = fact instanceof ClientFact.Spoken it && mayWant(hearer, it) ? it : null;
            show(hearer, new SessionMessage.Overheard(scene.reign(), line, words, spoken));
        }
    }

    /** Who is awaited may turn out to. */
    private boolean mayWant(CharacterId viewer, ClientFact fact) {
        var presence = presences.get(viewer);
        return presence != null
                && (presence.awaited != null || presence.listener != null && presence.listener.wants(fact.kind()));
    }

    /** Sends what was kept for one who was awaited. */
    void sendMissed(Presence presence) {
        for (SessionMessage message : presence.missed) {
            if (!(message instanceof SessionMessage.Fact(var _, var fact))
                    || presence.listener != null && presence.listener.wants(fact.kind())) {
                send(presence.session, message);
            }
        }
        presence.missed.clear();
    }

    private void show(CharacterId viewer, SessionMessage words) {
        var presence = presences.get(viewer);
        if (presence == null) {
            return;
        }
        if (presence.awaited == null) {
            tellPreferences(viewer, presence);
            tellPrompt(viewer, presence);
            send(presence.session, words);
        } else if (presence.missed.size() < MOST_MISSED) {
            presence.missed.add(words);
        }
    }

    /** Before the first words that are to be shown by them. */
    private void tellPreferences(CharacterId viewer, Presence presence) {
        var wanted = world.character(viewer).map(here -> here.sheet().preferences()).orElse(presence.preferences);
        if (presence.session != null && !wanted.equals(presence.preferences)) {
            presence.preferences = wanted;
            send(presence.session, new SessionMessage.Preferred(scene.reign(), wanted));
        }
    }

    /** Whatever is shown ends in a prompt, which is to say how the character fares by then. */
    private void tellPrompt(CharacterId viewer, Presence presence) {
        var prompt = prompt(viewer);
        if (presence.session != null && !prompt.equals(presence.prompt)) {
            presence.prompt = prompt;
            send(presence.session, new SessionMessage.Prompted(scene.reign(), prompt));
        }
    }

    /** The prompt that its session is about to be told. */
    StyledText nextPrompt(CharacterId character, Presence presence) {
        presence.prompt = prompt(character);
        return presence.prompt;
    }

    /** Sends the message when all changes so far are written; to nobody if the link is lost. */
    void send(@Nullable SessionAddress session, SessionMessage message) {
        send(session, message, () -> {});
    }

    /** The same, and lets the task run when it has been sent. */
    void send(@Nullable SessionAddress session, SessionMessage message, Runnable behind) {
        if (session != null) {
            var characters = message instanceof SessionMessage.Show(_, var words) ? words.length() : 0;
            scene.commits().send(characters, () -> {
                scene.ports().outside().tell(session, message);
                behind.run();
            });
        }
    }

    /** Sends the message at once, past the output queue; to nobody if the link is lost. */
    void tell(@Nullable SessionAddress session, SessionMessage message) {
        if (session != null) {
            scene.ports().outside().tell(session, message);
        }
    }

    /** Sends to every session that looks into the zone, past the output queue. */
    void tellAll(SessionMessage message) {
        presences.values().forEach(presence -> tell(presence.session, message));
    }

    /** Answers a line that is not performed, past the output queue. */
    void refuse(Perform line, SessionMessage answer) {
        var presence = presences.get(line.character());
        if (presence != null && presence.sessionNo == line.sessionNo()) {
            tell(presence.session, answer);
        }
    }

    // ---- what others may know ----

    /** Lets the world know of the character, when all changes so far are written. */
    void announce(CharacterId character) {
        world.character(character).ifPresent(here -> {
            var online = new Online(
                    here.id(), here.name(), here.race(), here.characterClass(), world.id(), here.linkDead(),
                    versions.getOrDefault(character, 0L), scene.reign().epoch(), here.away(),
                    here.sheet().persona().title(), fellow(here));
            scene.commits().send(() -> scene.ports().outside().appeared(online));
        });
    }

    private Online.@Nullable Fellow fellow(PlayerCharacter here) {
        var group = here.sheet().ties().group();
        if (group == null) {
            return null; // what changes all the time is nobody else's affair
        }
        var most = world.bodyOf(here).effective(scene.ports().clock().now()).of(Pool.HEALTH.most());
        var growth = here.growth();
        return new Online.Fellow(group.group(), group.since(), growth.level(), growth.vitals().health(), most);
    }

    /** Says again who is here, for whoever has lost it. */
    void announceAll() {
        presences.keySet().forEach(this::announce);
    }

    void setLinkDead(CharacterId id, boolean linkDead) {
        var character = world.character(id).orElseThrow();
        if (character.linkDead() != linkDead) {
            world.put(character.linkDead(linkDead));
            announce(id);
        }
    }
}
