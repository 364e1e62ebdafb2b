package vn.chosach.officers.signin;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param key names the session in a form; it is not the secret of the cookie
 * @param since moment of sign-in
 * @param seen last request
 * @param device browser and system
 * @param current whether it is the one that asks
 */
public record SessionRow(String key, Instant since, Instant seen, String device, boolean current) {}
