using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>Reads the records of one <c>/proposal/list</c> answer straight from its bytes.</summary>
internal sealed class ProposalReader : IRecordReader
{
    private readonly NameReader _names = new();
    private readonly List<FeegowProposal> _items = [];
    private readonly Dictionary<long, int> _placeOfId = [];
    private readonly List<RejectedRecord> _rejected = [];
    private int _read;

    /// <summary>Whether these are no proposals as we know them: several records and not one with a number.</summary>
    public bool IsUnrecognizable => _read > 1 && _items.Count == 0 && _rejected.TrueForAll(record => record.Id is null);

    public ProposalSlice ToSlice() => new(_items, _rejected, _read);

    public void ReadRecord(ref Utf8JsonReader reader)
    {
        _read++;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            Reject(null, "registro", "registro em formato desconhecido");
            return;
        }

        var draft = new ProposalDraft();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            draft.Take(ref reader, _names);
        }

        Keep(draft);
    }

    private void Keep(ProposalDraft draft)
    {
        if (draft.Fault is var (field, reason))
        {
            Reject(draft.KnownId, field, reason);
            return;
        }

        var proposal = draft.Complete();
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_placeOfId, proposal.Id, out var isRepeated);
        if (isRepeated)
        {
            _items[place] = proposal;
        }
        else
        {
            place = _items.Count;
            _items.Add(proposal);
        }
    }

    private void Reject(long? id, string field, string reason)
    {
        var source = id?.ToString(CultureInfo.InvariantCulture) ?? $"#{_read}";
        _rejected.Add(new RejectedRecord(source, field, reason, KeepsStored: id is not null, id));
    }
}
