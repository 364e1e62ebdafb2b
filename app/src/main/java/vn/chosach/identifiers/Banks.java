package vn.chosach.identifiers;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.SeedTable;

/** The roll of banks and wallets, {@code seed/identifiers/banks.csv}. */
final class Banks {

  private static final List<Bank> ALL =
      SeedTable.read("/seed/identifiers/banks.csv").stream().map(Banks::bank).toList();

  private Banks() {}

  static List<Bank> all() {
    return ALL;
  }

  private static Bank bank(SeedTable.SeedTableRow row) {
    String name = row.text("name");
    String code = row.text("code");
    List<String> aliases =
        Stream.concat(
                Stream.of(Folding.fold(name), Folding.fold(code)),
                spellings(row.optional("aliases")))
            .distinct()
            .toList();
    return new Bank(row.text("bin"), code, name, aliases, spellings(row.optional("weak")).toList());
  }

  private static Stream<String> spellings(@Nullable String list) {
    return list == null ? Stream.empty() : Stream.of(list.split("\\|"));
  }
}
