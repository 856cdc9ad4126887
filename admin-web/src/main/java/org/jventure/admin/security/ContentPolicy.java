package org.jventure.admin.security;

/** What pages may load and whom they may speak to: this server only, and nothing that stands within the page. */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    static final String STRICT = "default-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; object-src 'none'";

    private ContentPolicy() {}

    /** As strict, for a page that speaks to these sources too; each stands behind a space. */
    public static String connectingTo(String sources) {
        return STRICT + "; connect-src 'self'" + sources;
    }
}
