using System.Text;
using System.Text.Json;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>Reads a lookup list into a map from id to value; entries without an id or a value are left out.</summary>
/// <param name="idNames">Names the id may have, the preferred one first.</param>
/// <param name="valueNames">Names the value may have, the preferred one first.</param>
/// <param name="readValue">How the value is read.</param>
internal sealed class LookupReader<TValue>(string[] idNames, string[] valueNames, LookupReader<TValue>.Field readValue)
    : IRecordReader
{
    private readonly byte[][] _idNames = [.. idNames.Select(Encoding.UTF8.GetBytes)];
    private readonly byte[][] _valueNames = [.. valueNames.Select(Encoding.UTF8.GetBytes)];
    private readonly Dictionary<long, TValue> _entries = [];
    private bool _sawId;
    private bool _sawValueName;
    private int _read;

    public delegate FieldValue<TValue> Field(ref Utf8JsonReader reader);

    public IReadOnlyDictionary<long, TValue> Entries => _entries;

    /// <summary>Whether there are entries, but none with the fields we know: every name would be lost in silence.</summary>
    public bool IsUnrecognizable => _read > 0 && !(_sawId && _sawValueName);

    public void ReadRecord(ref Utf8JsonReader reader)
    {
        _read++;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        var ids = new FieldValue<long>[_idNames.Length];
        var values = new FieldValue<TValue>[_valueNames.Length];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadField(ref reader, ids, values);
        }

        Keep(ids.Aggregate((first, next) => first.Or(next)), values.Aggregate((first, next) => first.Or(next)));
    }

    private void ReadField(ref Utf8JsonReader reader, FieldValue<long>[] ids, FieldValue<TValue>[] values)
    {
        var id = PlaceOf(ref reader, _idNames);
        var value = id < 0 ? PlaceOf(ref reader, _valueNames) : -1;
        reader.Read();
        if (id >= 0)
        {
            ids[id] = FieldReader.Whole(ref reader);
        }
        else if (value >= 0)
        {
            _sawValueName = true;
            values[value] = readValue(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    private void Keep(FieldValue<long> id, FieldValue<TValue> value)
    {
        if (id is not { State: FieldState.Read, Value: > 0 })
        {
            return;
        }

        _sawId = true;
        if (value is { State: FieldState.Read, Value: { } known })
        {
            _entries[id.Value] = known;
        }
    }

    private static int PlaceOf(ref Utf8JsonReader reader, byte[][] names)
    {
        for (var place = 0; place < names.Length; place++)
        {
            if (reader.ValueTextEquals(names[place]))
            {
                return place;
            }
        }

        return -1;
    }
}
