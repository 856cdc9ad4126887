package org.jventure.admin.world;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button of a room's form does.
 *
 * @param words what the builder is told of it; empty if saving says it
 */
record FormDeed(boolean saves, String words, UnaryOperator<RoomForm> change) {

    private static final Pattern REMOVE = Pattern.compile("remove-(feature|exit)-([0-9]{1,4})");
    private static final String UNSAVED = " It is not saved yet.";

    /** Empty if there is no such button; a form that was sent without one is to be saved. */
    static Optional<FormDeed> named(@Nullable String name) {
        return switch (name) {
            case null -> saving();
            case "save" -> saving();
            case "preview" -> without("Below is how players will see it." + UNSAVED, it -> it);
            case "go-on" -> without("You go on with yours. Saving it replaces what was saved meanwhile.", it -> it);
            case "restore" -> without("This is how the room was once." + UNSAVED, it -> it);
            case "add-feature" -> without("There is one more feature to fill in." + UNSAVED, RoomForm::withOneMoreFeature);
            case "add-exit" -> without("There is one more exit to fill in." + UNSAVED, RoomForm::withOneMoreExit);
            default -> removing(name);
        };
    }

    private static Optional<FormDeed> saving() {
        return Optional.of(new FormDeed(true, "", it -> it));
    }

    private static Optional<FormDeed> without(String words, UnaryOperator<RoomForm> change) {
        return Optional.of(new FormDeed(false, words, change));
    }

    private static Optional<FormDeed> removing(String name) {
        var asked = REMOVE.matcher(name);
        if (!asked.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(asked.group(2));
        return asked.group(1).equals("exit")
                ? without("The exit is removed." + UNSAVED, form -> form.withoutExit(number))
                : without("The feature is removed." + UNSAVED, form -> form.withoutFeature(number));
    }

    RoomForm to(RoomForm form) {
        return change.apply(form);
    }
}
