namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>A field of a record, which may be absent or unreadable; the default is absent.</summary>
internal readonly record struct FieldValue<T>(FieldState State, T? Value)
{
    public static FieldValue<T> Absent => default;

    public static FieldValue<T> Unreadable => new(FieldState.Unreadable, default);

    public static FieldValue<T> Of(T value) => new(FieldState.Read, value);

    /// <summary>This field, or its alternative name when this one is absent (hub-integrations 1.4).</summary>
    public FieldValue<T> Or(FieldValue<T> alternative) => State == FieldState.Absent ? alternative : this;
}
