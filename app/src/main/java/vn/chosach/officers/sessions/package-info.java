/**
 * What stands between two requests of an officer: sessions, who is behind a request, the way to
 * sign-in and back.
 */
@NullMarked
package vn.chosach.officers.sessions;

import org.jspecify.annotations.NullMarked;
