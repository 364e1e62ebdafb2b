package vn.chosach.officers.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param key identifier given by the authenticator
 * @param label name given by the officer
 * @param created when it was registered
 * @param lastUsed last sign-in with it, {@code null} if never
 */
public record PasskeyRow(String key, String label, Instant created, @Nullable Instant lastUsed) {}
