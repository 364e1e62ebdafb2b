package vn.chosach.officers.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/**
 * What a one-time link opens.
 *
 * @param token secret of the link, for the address of the form
 * @param purpose what it is for
 * @param account account name of the officer, {@code null} for the first administrator
 * @param typed what was typed before
 * @param agencies agencies to choose from, for the first administrator
 * @param errors what was wrong with the form
 */
public record LinkPage(
    String token,
    OneTimeLink.Purpose purpose,
    @Nullable String account,
    Typed typed,
    List<Choice> agencies,
    FormErrors errors) {

  public LinkPage {
    agencies = List.copyOf(agencies);
  }

  /** The fields of the first account. */
  public record Typed(String account, String fullName, String displayName, String agency) {

    static final Typed NOTHING = new Typed("", "", "", "");
  }
}
