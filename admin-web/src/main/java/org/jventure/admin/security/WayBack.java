package org.jventure.admin.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * The page that somebody asked for before they were asked to sign in, in a cookie, so that strangers get no session for
 * it. Only ever a page of this site, whatever a cookie says.
 */
final class WayBack implements RequestCache {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int LONGEST = 1000;
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

    private final String cookie;

    /** @param cookie its name, which other servers on this host don't use */
    WayBack(String cookie) {
        this.cookie = cookie;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var page = address(request);
        if (isPage(request) && isOwn(page)) {
            var value = Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.UTF_8));
            write(request, response, value, KEPT);
        }
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Something that a person looks at, and not what a page asks for by itself. */
    private static boolean isPage(HttpServletRequest request) {
        var kind = request.getHeader("Sec-Fetch-Dest");
        return request.getMethod().equals("GET") && (kind == null || kind.equals("document"))
                && !String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/event-stream");
    }

    private static boolean isOwn(String page) {
        return page.length() <= LONGEST && OWN.matcher(page).matches();
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return page(request).map(SimpleSavedRequest::new).orElse(null);
    }

    private Optional<String> page(HttpServletRequest request) {
        @Nullable Cookie sent = WebUtils.getCookie(request, cookie);
        if (sent == null || sent.getValue() == null || sent.getValue().length() > 2 * LONGEST) {
            return Optional.empty();
        }
        try {
            var page = new String(Base64.getUrlDecoder().decode(sent.getValue()), StandardCharsets.UTF_8);
            return Optional.of(page).filter(WayBack::isOwn);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** Nothing of the first request but its address is kept, so there is nothing to restore; whoever is back is back. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        if (page(request).filter(address(request)::equals).isPresent()) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(cookie, value)
                .path("/").httpOnly(true).sameSite("Lax").secure(request.isSecure()).maxAge(kept).build().toString());
    }
}
