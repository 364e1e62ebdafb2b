/**
 * Đăng nhập: the steps of signing in, by password and code, passkey, outside provider or one-time
 * link, and their pages.
 */
@NullMarked
package vn.chosach.officers.signin;

import org.jspecify.annotations.NullMarked;
