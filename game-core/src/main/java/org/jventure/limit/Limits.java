package org.jventure.limit;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jventure.kernel.Clock;

/**
 * Decides how much one address, and all together, may do, by {@link LimitProperties}. Counts for this node; what
 * {@link Tally} is given to other nodes is counted there too. Any thread; never blocks.
 */
public final class Limits {

    private static final String ALL = "all";

    private final Addresses trusted;
    private final Tally tally;
    private final Map<Deed, Buckets> ofOne = new EnumMap<>(Deed.class);
    private final Map<Deed, Buckets> ofAll = new EnumMap<>(Deed.class);

    public Limits(LimitProperties properties, Clock clock) {
        this.trusted = Addresses.of(properties.trusted());
        this.tally = new Tally();
        ofOne.put(Deed.CONNECTION, new Buckets(clock, properties.connections()));
        ofOne.put(Deed.SIGN_IN, new Buckets(clock, properties.signIns()));
        ofOne.put(Deed.SIGN_UP, new Buckets(clock, properties.signUps()));
        ofOne.put(Deed.WRONG_PASSWORD, new Buckets(clock, properties.wrongPasswords()));
        ofOne.put(Deed.WRONG_PASSWORD_FOR_NAME, new Buckets(clock, properties.wrongPasswordsForName()));
        ofAll.put(Deed.CONNECTION, new Buckets(clock, properties.allConnections()));
        ofAll.put(Deed.SIGN_IN, new Buckets(clock, properties.allSignIns()));
        ofAll.put(Deed.SIGN_UP, new Buckets(clock, properties.allSignUps()));
    }

    private Limits() {
        this.trusted = Addresses.none();
        this.tally = new Tally();
    }

    /** Whoever it is may do whatever it is. */
    public static Limits none() {
        return new Limits();
    }

    /** Whether the address is one that nothing is counted of. */
    public boolean trust(String address) {
        return trusted.hold(address);
    }

    /** Counts a connection from the address; false if it is one too many. */
    public boolean allowConnection(String address) {
        return allow(Deed.CONNECTION, address);
    }

    /**
     * Counts a password that is to be tried from the address for the name; false if it is one too many, or too many were
     * wrong. To be asked before the password is looked at, and answered behind it by {@link #rightPassword},
     * {@link #wrongPassword} or {@link #neitherPassword}: until then it counts as a wrong one of its name, so that many at
     * once are no more than one by one.
     */
    public boolean allowSignIn(String address, String name) {
        if (isFree(address)) {
            return true;
        }
        var one = Addresses.counted(address);
        return of(Deed.WRONG_PASSWORD).hasOne(one)
                && of(Deed.WRONG_PASSWORD_FOR_NAME).hasOne(guess(one, name))
                && allow(Deed.SIGN_IN, address)
                && of(Deed.WRONG_PASSWORD_FOR_NAME).take(guess(one, name));
    }

    /** The password was wrong. Of its address too many may be so at once: they are owed, and delay the next. */
    public void wrongPassword(String address, String name) {
        if (!isFree(address)) {
            var one = Addresses.counted(address);
            of(Deed.WRONG_PASSWORD).owe(one);
            tally.add(Deed.WRONG_PASSWORD, one);
            tally.add(Deed.WRONG_PASSWORD_FOR_NAME, guess(one, name));
        }
    }

    /** The password could not be looked at: nothing is known of it. */
    public void neitherPassword(String address, String name) {
        if (!isFree(address)) {
            of(Deed.WRONG_PASSWORD_FOR_NAME).giveBack(guess(Addresses.counted(address), name));
        }
    }

    /** The password was right: nobody has guessed, here or at another node. */
    public void rightPassword(String address, String name) {
        if (!isFree(address)) {
            var guess = guess(Addresses.counted(address), name);
            of(Deed.WRONG_PASSWORD_FOR_NAME).refill(guess);
            tally.forget(Deed.WRONG_PASSWORD_FOR_NAME, guess);
        }
    }

    /** Counts an account that is asked for from the address; false if it is one too many. */
    public boolean allowSignUp(String address) {
        return allow(Deed.SIGN_UP, address);
    }

    /** What has been counted here and not been told to other nodes yet. */
    public Tally tally() {
        return tally;
    }

    /** Counts what another node has counted. */
    public void countElsewhere(Tally.Entry entry) {
        var one = ofOne.get(entry.deed());
        if (one != null && !entry.name().equals(Tally.OTHERS)) {
            one.spill(entry.name(), entry.times());
        }
        var all = ofAll.get(entry.deed());
        if (all != null) {
            all.spill(ALL, entry.times());
        }
    }

    private boolean allow(Deed deed, String address) {
        if (isFree(address)) {
            return true;
        }
        var one = Addresses.counted(address);
        var allowed = of(deed).take(one) && Objects.requireNonNull(ofAll.get(deed)).take(ALL);
        if (allowed) {
            tally.add(deed, one);
        }
        return allowed;
    }

    private boolean isFree(String address) {
        return ofOne.isEmpty() || trust(address);
    }

    private Buckets of(Deed deed) {
        return Objects.requireNonNull(ofOne.get(deed));
    }

    private static String guess(String counted, String name) {
        var start = name.length() > 40 ? name.substring(0, 40) : name;
        return counted + " " + start.toLowerCase(Locale.ROOT);
    }
}
