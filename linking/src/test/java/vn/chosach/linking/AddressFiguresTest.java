package vn.chosach.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.linking.text.AddressReader.ReadAddress;
import vn.chosach.linking.text.Places;

/** Addresses as people type them: glued, unparted, mistyped, of before and after July 2025. */
class AddressFiguresTest {

  @Test
  void nine_of_ten_fields_of_the_public_addresses_are_read() throws IOException {
    AddressFigures found = AddressFigures.read(0);
    assertThat(found.fields()).as(found.toString()).isGreaterThan(found.addresses() * 27 / 10);
    assertThat(found.labelled()).as(found.toString()).isGreaterThan(found.labels() * 93 / 100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 Nguyễn Trãi phường Mỹ Long thành phố Long Xuyên|an giang|long xuyen|my long|12 Nguyễn Trãi",
        "12 Nguyễn Trãi P. Mỹ Long TP Long Xuyên An Giang|an giang|long xuyen|my long|12 Nguyễn Trãi",
        "số 5 tổ 3,M,ỹ, L,o,n,g, Long Xuyen, AnGiang|an giang|long xuyen|my long|số 5 tổ 3",
        "9 Lê Lợi P4 Q4 TP.HồChíMinh|ho chi minh|4|4|9 Lê Lợi",
        "ấp 2 huyện Châu Thành||chau thanh||ấp 2",
        "1600 Pennsylvania Avenue NW||||1600 Pennsylvania Avenue NW",
      })
  void an_address_is_read_from_behind(
      String address, String province, String district, String commune, String street) {
    assertThat(Places.read(address))
        .isEqualTo(new ReadAddress(told(province), told(district), told(commune), street));
  }

  private static String told(String label) {
    return label == null ? "" : label;
  }

  @Test
  void without_commas_an_address_is_the_same_place_as_with_them() {
    String parted = Places.today("12 Nguyễn Trãi, phường Mỹ Long, thành phố Long Xuyên, An Giang");
    assertThat(Places.today("12 Nguyễn Trãi phường Mỹ Long thành phố Long Xuyên"))
        .isEqualTo(parted)
        .endsWith("an giang");
    assertThat(Places.today("12 Main Street Springfield")).isNull();
  }
}
