using Consultare.Sandbox.Clock;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox.Benefit;

/// <summary>
/// The contracts, newest first as a datagrid shows them. Days that pass bring new ones and cancel one. Safe for
/// concurrent use.
/// </summary>
internal sealed class ContractBook
{
    private const int NewADay = 2;

    private readonly Lock _gate = new();
    private readonly SandboxOptions _options;
    private readonly SandboxClock _clock;
    private List<Contract> _contracts = [];
    private ContractMaker _maker;
    private DateOnly _day;
    private int _seeded = -1;
    private int _next;

    public ContractBook(SandboxOptions options, SandboxClock clock)
    {
        (_options, _clock) = (options, clock);
        _day = clock.Today;
        _maker = new ContractMaker(options.Seed, _day);
    }

    /// <summary>Back to the seed at the next look.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _seeded = -1;
        }
    }

    /// <summary>Every contract as it is now, of a book of so many at first.</summary>
    public IReadOnlyList<Contract> All(int rows) => Read(rows, () => _contracts.ToList());

    /// <summary>A new contract at the top.</summary>
    public Contract Add(int rows) => Read(rows, AddNext);

    /// <summary>Takes the contract at the top away, or the one of an id; null when there is none.</summary>
    public Contract? Remove(int rows, int? id = null) => Read(rows, () =>
    {
        var index = id is null ? 0 : _contracts.FindIndex(one => one.Id == id);
        if (index < 0 || index >= _contracts.Count)
        {
            return null;
        }

        var gone = _contracts[index];
        _contracts.RemoveAt(index);
        return gone;
    });

    /// <summary>Changes the contract of an id; null when there is none.</summary>
    public Contract? Change(int rows, int id, Func<Contract, Contract> change) => Read(rows, () =>
    {
        var index = _contracts.FindIndex(one => one.Id == id);
        return index < 0 ? null : _contracts[index] = change(_contracts[index]);
    });

    private T Read<T>(int rows, Func<T> read)
    {
        lock (_gate)
        {
            SeedFor(rows);
            LiveUntil(_clock.Today);
            return read();
        }
    }

    private void SeedFor(int rows)
    {
        if (_seeded == rows)
        {
            return;
        }

        _day = _clock.Today;
        _maker = new ContractMaker(_options.Seed, _day);
        _contracts = [.. Enumerable.Range(0, rows).Select(_maker.Make)];
        (_seeded, _next) = (rows, rows);
    }

    private Contract AddNext()
    {
        var made = _maker.Make(_next++) with { MadeAt = _clock.GetUtcNow() };
        _contracts.Insert(0, made);
        return made;
    }

    private void LiveUntil(DateOnly today)
    {
        while (_day < today)
        {
            _day = _day.AddDays(1);
            for (var count = 0; count < NewADay; count++)
            {
                var made = _maker.Make(_next++) with { MadeAt = ClinicTime.At(_day, new TimeOnly(10, count)) };
                _contracts.Insert(0, made);
            }

            var index = SeededRandom.For(_options.Seed, "contract cancelled", _day.DayNumber).Next(_contracts.Count);
            _contracts[index] = _contracts[index] with { Status = ContractMaker.Cancelled };
        }
    }
}
