using Consultare.Integrations.Benefit;

namespace Consultare.Grains.Contracts;

/// <summary>
/// What one reading of all pages brought, and whether that is the whole list (hub-integrations 3): every page, as many
/// records as announced, and the same announcement on every page. Pages may arrive on several threads.
/// </summary>
internal sealed class ContractScan(int number)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<UInt128, int> _pageOf = [];
    private readonly HashSet<int> _pagesRead = [];
    private readonly List<ContractRecord> _rejected = [];
    private bool _isSteady = true;

    /// <summary>1 for the first scan of a run.</summary>
    public int Number => number;

    /// <summary>Records announced by the page that came first.</summary>
    public int Count { get; private set; }

    /// <summary>Pages announced by the page that came first.</summary>
    public int Pages { get; private set; }

    /// <summary>Records received, those that only repeat another page's left out.</summary>
    public int Distinct { get; private set; }

    /// <summary>Records that cannot be stored.</summary>
    public IReadOnlyList<ContractRecord> Rejected => _rejected;

    /// <summary>Whether this was the whole list.</summary>
    public bool IsComplete => _isSteady && Distinct == Count && _pagesRead.Count >= Pages;

    /// <summary>Pages that are known to exist and have not been read.</summary>
    public IReadOnlyList<int> Missing =>
        [.. Enumerable.Range(1, Pages).Where(page => !_pagesRead.Contains(page))];

    /// <summary>Enters a page; answers its records that no other page has brought.</summary>
    public IReadOnlyList<ContractRecord> Add(int page, ContractPage found)
    {
        lock (_gate)
        {
            Compare(found);
            _pagesRead.Add(page);
            var fresh = found.Records.Where(record => IsFresh(record, page)).ToList();
            Distinct += fresh.Count;
            _rejected.AddRange(fresh.Where(record => record.Contract is null));
            return fresh;
        }
    }

    private void Compare(ContractPage found)
    {
        if (_pagesRead.Count == 0)
        {
            (Count, Pages) = (found.Count, found.Pages);
        }
        else if (Count != found.Count || Pages != found.Pages)
        {
            _isSteady = false;
        }
    }

    // Two equal records on one page are two records; on different pages they are one that moved while we read.
    private bool IsFresh(ContractRecord record, int page) =>
        _pageOf.TryAdd(record.Fingerprint, page) || _pageOf[record.Fingerprint] == page;
}
