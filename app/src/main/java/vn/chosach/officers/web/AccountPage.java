package vn.chosach.officers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.officers.Account;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;

/**
 * One account for the administrator.
 *
 * @param account the account
 * @param own whether it is the viewer's own, on which an administrator cannot act
 * @param locked until when it is locked, in the language of the page; empty while it is not
 * @param facts who it is and how the officer can sign in
 * @param roles roles over time
 * @param acts what was done to the account, newest first
 */
public record AccountPage(
    Account account,
    boolean own,
    String locked,
    List<Fact> facts,
    List<RoleRow> roles,
    List<ActRow> acts) {

  public boolean active() {
    return account.status() == Account.Status.ACTIVE;
  }

  /** Address of the account, without language prefix. */
  public String path() {
    return "/quan-tri/tai-khoan/" + account.id();
  }

  /** One role; {@code revoke} is the address that takes it away, {@code null} when it is over. */
  public record RoleRow(
      String name, String days, Tone tone, String state, @Nullable String revoke) {}

  /** One act in the journal. */
  public record ActRow(String at, String what, String who, String reason) {}
}
