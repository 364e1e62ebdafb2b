package vn.chosach.ui;

import java.util.List;

/**
 * Routes whose forms carry a secret of their own, such as the token of a draft or a sealed cookie
 * that other sites cannot make a browser send. They need no session and no token of a session, so
 * that a citizen can report without either; the security chain leaves them out of that check.
 *
 * @param patterns path patterns of Spring, without language prefix
 */
public record SecretForms(List<String> patterns) {

  public static SecretForms of(String... patterns) {
    return new SecretForms(List.of(patterns));
  }
}
