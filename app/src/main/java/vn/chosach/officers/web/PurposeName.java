package vn.chosach.officers.web;

import vn.chosach.officers.signin.OneTimeLink;

/** What the purposes of one-time links are called on the pages. */
final class PurposeName {

  private PurposeName() {}

  static String keyOf(OneTimeLink.Purpose purpose) {
    return switch (purpose) {
      case FIRST_ADMINISTRATOR -> "officers.link.first.title";
      case INVITATION -> "officers.purpose.invitation";
      case PASSWORD -> "officers.purpose.password";
      case SECOND_FACTOR -> "officers.purpose.second-factor";
    };
  }
}
