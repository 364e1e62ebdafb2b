package vn.chosach.officers.signin;

import org.jspecify.annotations.Nullable;

/** The fields of all forms behind one-time links; those that a form lacks are empty. */
record LinkForm(
    String account,
    String fullName,
    String displayName,
    String agency,
    String password,
    String again) {

  LinkForm {
    account = given(account);
    fullName = given(fullName);
    displayName = given(displayName);
    agency = given(agency);
    password = given(password);
    again = given(again);
  }

  LinkPage.Typed typed() {
    return new LinkPage.Typed(account, fullName, displayName, agency);
  }

  /** The binder passes null for a field that was not sent. */
  private static String given(@Nullable String value) {
    return value == null ? "" : value;
  }
}
