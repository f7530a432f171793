using System.Text.Json;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>Takes the records of a <c>content</c> list one by one.</summary>
internal interface IRecordReader
{
    /// <summary>Reads one record; the reader stands on its first token and must be left on its last.</summary>
    void ReadRecord(ref Utf8JsonReader reader);
}
