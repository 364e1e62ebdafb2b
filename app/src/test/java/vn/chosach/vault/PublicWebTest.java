package vn.chosach.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicWebTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.0.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.170",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "64:ff9b::7f00:1",
        "2001:0:1::1",
        "fec0::1",
        "192.0.2.1",
        "64:ff9b::a00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1"
      })
  void whatIsNotOfThePublicNetIsRefused(String address) {
    assertThat(PublicWeb.isPublic(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "14.225.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void whatIsPublicPasses(String address) {
    assertThat(PublicWeb.isPublic(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void aWrappedPublicAddressIsJudgedByWhatItWraps() {
    assertThat(PublicWeb.isPublic(InetAddress.ofLiteral("::ffff:1.1.1.1"))).isTrue();
  }
}
