package vn.chosach.identifiers.addresses;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chosach.identifiers.numbers.PhoneNumbers;

/** Zalo: a person by telephone number, a group by code, an official account by number or name. */
final class ZaloAddresses implements Storefront {

  private static final String PLATFORM = "zalo";
  private static final Pattern OFFICIAL = Pattern.compile("\\d{12,22}");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{2,60}");

  @Override
  public boolean owns(WebAddress address) {
    return address.under("zalo.me") || address.under("zaloapp.com");
  }

  @Override
  public List<AddressPlace> read(WebAddress address) {
    if (!address.host().equals("zalo.me")) {
      return List.of();
    }
    String first = address.segment(0);
    if (first.equals("g") && !address.segment(1).isEmpty()) {
      return List.of(AddressPlace.shop(PLATFORM, "group/" + address.segment(1)));
    }
    if (address.path().size() != 1) {
      return List.of();
    }
    Optional<String> phone =
        first.matches("\\d{8,15}") ? PhoneNumbers.key(first, false) : Optional.empty();
    if (phone.isPresent()) {
      String key = phone.get();
      return List.of(new AddressPlace.Number(key, PhoneNumbers.core(key)));
    }
    String name = first.toLowerCase(Locale.ROOT);
    return OFFICIAL.matcher(name).matches() || NAME.matcher(name).matches()
        ? List.of(AddressPlace.shop(PLATFORM, name))
        : List.of();
  }
}
