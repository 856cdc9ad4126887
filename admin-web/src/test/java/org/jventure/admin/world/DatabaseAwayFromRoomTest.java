package org.jventure.admin.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jventure.admin.security.SignedIn;
import org.jventure.content.edit.BuilderRights;
import org.jventure.content.edit.ContentStore;
import org.jventure.content.edit.Databases;
import org.jventure.content.room.Rooms;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class DatabaseAwayFromRoomTest {

    @Test
    void whatWasWrittenIsShownWhenItCannotBeSavedJustNow() {
        @SuppressWarnings("unchecked")
        var page = new RoomPage(
                new Places(away(Rooms.class), away(BuilderRights.class)), away(ContentStore.class), _ -> List.of());
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("version", "3");
        fields.add("name", "The Pier");
        fields.add("description", "Words that took long.");
        var response = new MockHttpServletResponse();
        var model = new ExtendedModelMap();

        var shown = page.act(new SignedIn(UUID.randomUUID(), "Ann"), "quay", "pier", fields,
                new MockHttpServletRequest(), response, model, new RedirectAttributesModelMap());

        assertThat(shown).isEqualTo("admin/world/missing");
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(model.get("words")).asString().contains("The database does not answer just now. Try again in a moment");
        assertThat(model.get("written")).isEqualTo(RoomForm.sent(fields).orElseThrow());
    }

    private static <T> T away(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> Databases.ask(() -> {
            throw new QueryTimeoutException("away");
        })));
    }
}
