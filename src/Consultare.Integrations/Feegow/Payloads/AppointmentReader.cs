using System.Runtime.InteropServices;
using System.Text.Json;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>Reads the records of one <c>/appoints/search</c> answer straight from its bytes.</summary>
internal sealed class AppointmentReader : IRecordReader
{
    private readonly NameReader _names = new();
    private readonly List<FeegowAppointment> _items = [];
    private readonly Dictionary<long, int> _placeOfId = [];
    private readonly List<RejectedRecord> _rejected = [];

    /// <summary>Records met, repeated and unreadable ones included.</summary>
    public int Read { get; private set; }

    /// <summary>
    /// Whether this answer is not about appointments as we know them: several records and not one with a number. Taking
    /// it for a slice would say that every stored appointment has vanished.
    /// </summary>
    public bool IsUnrecognizable => Read > 1 && _items.Count == 0 && _rejected.TrueForAll(record => record.Id is null);

    public AppointmentSlice ToSlice(DateOnly start, DateOnly end) =>
        new(start, end, _items, _rejected, Read, NothingFound: false);

    public void ReadRecord(ref Utf8JsonReader reader)
    {
        Read++;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            _rejected.Add(AppointmentCheck.Nameless(Read, "registro", "registro em formato desconhecido"));
            return;
        }

        var draft = default(AppointmentDraft);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = AppointmentFieldNames.Of(ref reader);
            reader.Read();
            draft.Take(field, ref reader, _names);
        }

        Keep(draft);
    }

    private void Keep(in AppointmentDraft draft)
    {
        if (AppointmentCheck.Reject(draft, Read) is { } reject)
        {
            _rejected.Add(reject);
            return;
        }

        var appointment = draft.Complete();
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_placeOfId, appointment.Id, out var isRepeated);
        if (isRepeated)
        {
            _items[place] = appointment;
        }
        else
        {
            place = _items.Count;
            _items.Add(appointment);
        }
    }
}
