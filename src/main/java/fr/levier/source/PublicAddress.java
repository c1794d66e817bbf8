package fr.levier.source;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others: loopback, private, shared, link-local (where clouds keep their
 * metadata), multicast, reserved, and IPv6 addresses that hide an IPv4 one.
 */
final class PublicAddress {
    private static final List<Block> OTHERS = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3),
            // Azure answers its machines' metadata and DNS on a public address
            Block.of("168.63.129.16", 32));

    /** All that is routed today lies here; what is not, or what wraps IPv4 (6to4, Teredo, NAT64), does not count. */
    private static final Block GLOBAL_6 = Block.of("2000::", 3);

    private static final List<Block> OTHERS_6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address instanceof Inet6Address) {
            return GLOBAL_6.holds(address) && OTHERS_6.stream().noneMatch(b -> b.holds(address));
        }
        return OTHERS.stream().noneMatch(b -> b.holds(address));
    }

    /** Addresses that share their first bits. */
    private record Block(List<Byte> start, int bits) {
        static Block of(String address, int bits) {
            try {
                // a literal: nothing is looked up
                return new Block(bytes(InetAddress.getByName(address)), bits);
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(address, impossible);
            }
        }

        private static List<Byte> bytes(InetAddress address) {
            byte[] bytes = address.getAddress();
            Byte[] boxed = new Byte[bytes.length];
            Arrays.setAll(boxed, i -> bytes[i]);
            return List.of(boxed);
        }

        boolean holds(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != start.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((start.get(bit / 8) & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
