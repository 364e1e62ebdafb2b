/**
 * Đăng nhập: passwords, one-time codes, passkeys, an outside identity provider, sessions, one-time
 * links, and the pages for them. Nothing here is known outside the room but {@code Access}.
 */
@NullMarked
package vn.chosach.officers.signin;

import org.jspecify.annotations.NullMarked;
