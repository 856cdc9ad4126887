package org.jventure.content;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The packs that were imported. */
interface PackRows extends JpaRepository<PackRow, String> {

    /** All that lies in rooms of the zones, also inside other things. */
    String LYING = """
            with recursive lying as (
                select i.id, i.prototype, r.zone, r.id as room from item i join room r on r.id = i.room where r.zone in (:zones)
                union all
                select i.id, i.prototype, l.zone, l.room from item i join lying l on i.container = l.id)
            """;

    boolean existsByDigest(String digest);

    /** Keeps other importers off until this transaction is over; false while one of them is at it. */
    @Query(value = "select pg_try_advisory_xact_lock(hashtext('jventure.world_pack'))", nativeQuery = true)
    boolean tryLock();

    /** The name of the content as a whole, which every change of any of it changes. */
    @Query(value = "select cast(edition as text) from content_edition", nativeQuery = true)
    String contentEdition();

    /** The name of all content that belongs to no zone. */
    @Query(value = "select cast(codex as text) from content_edition", nativeQuery = true)
    String codexEdition();

    /** Of the pack's zones that are there, those that are not among these. */
    @Query(value = "select id from zone where pack = :pack and not retired and id not in (:zones) order by id", nativeQuery = true)
    List<String> zonesWithout(String pack, Collection<String> zones);

    /** Keeps their owners from writing until this transaction is over. */
    @Query(value = "select zone from zone_owner where zone in (:zones) order by zone for update", nativeQuery = true)
    List<String> lockReigns(Collection<String> zones);

    /** Lets their owners write nothing more: should the zones come back, they are loaded anew. */
    @Modifying(flushAutomatically = true)
    @Query(value = "update zone_owner set epoch = epoch + 1 where zone in (:zones) and epoch > 0", nativeQuery = true)
    void endReigns(Collection<String> zones);

    /** How many characters are in each of the zones that has any. */
    @Query(
            value = "select zone, count(*) from character where zone in (:zones) group by zone order by zone",
            nativeQuery = true)
    List<Object[]> people(Collection<String> zones);

    /**
     * What lies in rooms of the zones, also inside other things, and has been in somebody's hands: zone, name, room. What
     * has come out of its spawn slot and never moved is not of it.
     */
    @Query(
            value = LYING + """
            select l.zone, p.name, l.room from lying l join item_prototype p on p.id = l.prototype
             where not coalesce((select bool_and(h.born is not null and h.born like 'slot:%')
                                   from item_holding h where h.item = l.id), false)
             order by l.zone, l.room, p.name
            """,
            nativeQuery = true)
    List<Object[]> leftThings(Collection<String> zones);

    /** The coins that lie in rooms of the zones, also inside things: zone, how many, room. */
    @Query(
            value = LYING + """
            select zone, sum(balance), room from (
                select r.zone, p.balance, r.id as room from purse p join room r on r.id = p.room where r.zone in (:zones)
                union all
                select l.zone, p.balance, l.room from purse p join lying l on l.id = p.container) as coins
             where balance > 0 group by zone, room order by zone, room
            """,
            nativeQuery = true)
    List<Object[]> leftCoins(Collection<String> zones);

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
                     union all select version from content_entry where pack = :pack
                     union all select version from race
                     union all select version from character_class
                     union all select version from world_setting where key = 'world')
            select coalesce(sum(version + 1), 0) from rows
            """,
            nativeQuery = true)
    long edition(String pack);
}
