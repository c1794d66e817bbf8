package fr.levier.store;

import java.nio.file.Path;
import java.util.Optional;

/** Another process on the same data folder, for {@link StoreTest}: it attaches and reads, or owns and waits to be killed. */
final class StoreChild {
    private StoreChild() {}

    public static void main(String[] args) throws Exception {
        Store store = Store.open(DataFolder.open(Path.of(args[0]), World.LIVE), Optional.empty());
        if (args[1].equals("hold")) {
            StoreTest.execute(store.database(), "CREATE TABLE held (n int)", "INSERT INTO held VALUES (1)");
            System.out.println("owner=" + store.owner());
            Thread.sleep(60_000);
        } else {
            int n = StoreTest.number(store.database(), "SELECT n FROM shared");
            System.out.println("owner=" + store.owner() + " n=" + n);
        }
        store.close();
    }
}
