package org.jventure.content;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The packs that were imported. */
interface PackRows extends JpaRepository<PackRow, String> {

    boolean existsByDigest(String digest);

    /** Keeps other importers off until this transaction is over; false while one of them is at it. */
    @Query(value = "select pg_try_advisory_xact_lock(hashtext('jventure.world_pack'))", nativeQuery = true)
    boolean tryLock();

    /** The name of the content as a whole, which every change of any of it changes. */
    @Query(value = "select cast(edition as text) from content_edition", nativeQuery = true)
    String contentEdition();

    /** Of the pack's zones that are there, those that are not among these, and how many characters are in each that has any. */
    @Query(
            value = """
            select z.id, count(*) from zone z join character c on c.zone = z.id
             where z.pack = :pack and not z.retired and z.id not in (:zones) group by z.id order by z.id
            """,
            nativeQuery = true)
    List<Object[]> peopledWithout(String pack, Collection<String> zones);

    /** Grows with every row added to what the pack holds and with every change of one. */
    @Query(
            value = """
            with own as (select id, version from zone where pack = :pack),
                 rows as (
                     select version from own
                     union all select version from room where split_part(id, '/', 1) in (select id from own)
                     union all select version from spawn_slot where split_part(id, '/', 1) in (select id from own)
                     union all select version from item_prototype where pack = :pack
                     union all select version from npc_prototype where pack = :pack
                     union all select version from race
                     union all select version from character_class
                     union all select version from world_setting where key = 'world')
            select coalesce(sum(version + 1), 0) from rows
            """,
            nativeQuery = true)
    long edition(String pack);
}
