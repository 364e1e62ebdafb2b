package vn.chosach.officers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.kernel.Role;
import vn.chosach.ui.lists.ListOrder;

/**
 * What to list.
 *
 * @param words part of a name or account name, however it is typed; empty for all
 * @param agencyKey agency of today, {@code null} for all
 * @param role role in force today, {@code null} for all
 * @param status {@code null} for all
 * @param offset how many to leave out
 * @param limit at most this many, 1 to 500
 */
public record AccountSearch(
    String words,
    @Nullable String agencyKey,
    @Nullable Role role,
    Account.@Nullable Status status,
    int offset,
    int limit) {

  /**
   * One page of accounts.
   *
   * @param rows by account name where {@link ListOrder#asked} says nothing else
   * @param total how many accounts match
   */
  public record AccountSearchFound(List<AccountSearchRow> rows, int total) {
    public AccountSearchFound {
      rows = List.copyOf(rows);
    }
  }

  /** One account in the list; {@code agencyName} is {@code null} when it has no posting today. */
  public record AccountSearchRow(
      UUID id,
      String accountName,
      String displayName,
      Account.Status status,
      @Nullable Bilingual agencyName,
      Set<Role> roles) {}
}
