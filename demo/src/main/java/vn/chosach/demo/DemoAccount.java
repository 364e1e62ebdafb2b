package vn.chosach.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedTable;

/**
 * An account of the demonstration. The people are invented; nobody else has these names.
 *
 * @param account account name
 * @param name name as shown, and full name
 * @param agencyKey agency of the directory
 * @param roles roles from the first start on
 * @param codeKey secret of the second factor in base 32 (RFC 4648), {@code null} without one
 * @param since first day in the agency
 */
public record DemoAccount(
    String account,
    String name,
    String agencyKey,
    Set<Role> roles,
    @Nullable String codeKey,
    LocalDate since) {

  /** The password of all accounts of the demonstration. */
  public static final String PASSWORD = "Cho-Sach-2026";

  /** The agencies of today exist since then, except those whose row says a later day. */
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 15);

  private static final String TABLE = "/seed/officers/demo-accounts.csv";

  public DemoAccount {
    roles = Set.copyOf(roles);
  }

  /** All of them, in the order in which they are printed. */
  public static List<DemoAccount> all() {
    return SeedTable.read(TABLE).stream()
        .map(
            row ->
                new DemoAccount(
                    row.text("account"),
                    row.text("name"),
                    row.text("agency"),
                    Arrays.stream(row.text("roles").split("\\|"))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                    row.optional("code_key"),
                    Optional.ofNullable(row.optional("since")).map(LocalDate::parse).orElse(SINCE)))
        .toList();
  }
}
