package org.jventure.admin.play;

import org.apache.tomcat.websocket.WsSession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * Whether a browser's socket is read. While it is not, what the browser sends waits in the network, signs of life too.
 * Frames that have been read may still come. The connection's executor only.
 */
class Reading {

    private final @Nullable WsSession socket;
    private boolean held;

    Reading(WebSocketSession socket) {
        this.socket = socket instanceof NativeWebSocketSession outer && outer.getNativeSession() instanceof WsSession inner
                ? inner
                : null;
    }

    boolean isHeld() {
        return held;
    }

    void hold(boolean hold) {
        var inner = socket;
        if (held != hold) {
            held = hold;
            if (inner != null && hold) {
                inner.suspend();
            } else if (inner != null) {
                inner.resume();
            }
        }
    }
}
