package vn.chosach.tips.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Xem phiên LIVE nè! https://vt.tiktok.example/ZSmAy7kq2/ Kem Thái xách tay|https://vt.tiktok.example/ZSmAy7kq2/",
        "https://san.example/kem-i.12.345?sp_atk=1.|https://san.example/kem-i.12.345?sp_atk=1",
        "(xem HTTP://Shop.example/a_b)|HTTP://Shop.example/a_b",
        "Mua ở san.example/kem-i.12.345, rẻ lắm|https://san.example/kem-i.12.345",
        "hai link https://mot.example/1 https://hai.example/2|https://mot.example/1",
        "https://vt.example/ZS\u200B|https://vt.example/ZS",
        "https://vi-du.example/gian-hàng/kẹo|https://vi-du.example/gian-hàng/kẹo"
      })
  void theLinkIsFoundInWhatPeoplePaste(String shared, String link) {
    assertThat(Links.first(shared)).contains(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Chợ Long Xuyên, sạp số 12.",
        "gian hàng @maytrang.skin.ag",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "gửi thư tới ban@vi-du.example/tin"
      })
  void whatIsNoWebLinkIsNone(String shared) {
    assertThat(Links.first(shared)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/shop",
        "http://localhost:8389/",
        "http://127.0.0.1/x",
        "https://192.168.1.10/x",
        "http://172.20.0.1/",
        "http://[::1]/x",
        "http://may-nha.local/x"
      })
  void aLinkThatOnlyTheSenderCanOpenIsNotPublic(String link) {
    assertThat(Links.notPublic(link)).isTrue();
  }

  @Test
  void anOrdinaryLinkIsPublic() {
    assertThat(Links.notPublic("https://san.example/kem")).isFalse();
    assertThat(Links.notPublic("https://172.example/kem")).isFalse();
  }
}
