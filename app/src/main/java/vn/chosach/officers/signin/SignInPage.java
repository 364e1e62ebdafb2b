package vn.chosach.officers.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.FormErrors;

/**
 * The first page of a sign-in.
 *
 * @param name account name as typed before
 * @param back page to return to, {@code null} for the desk
 * @param ended whether the form came from a session that had ended
 * @param providers outside providers
 * @param errors what was wrong with the form
 */
public record SignInPage(
    String name,
    @Nullable String back,
    boolean ended,
    List<Provider> providers,
    FormErrors errors) {

  public SignInPage {
    providers = List.copyOf(providers);
  }

  /** An outside provider as it is configured. */
  public record Provider(String id, String name) {}
}
