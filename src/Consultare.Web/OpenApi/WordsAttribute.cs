using System.Text.Json;

namespace Consultare.Web.OpenApi;

/// <summary>Says which words a text can be, so that the panel's types are as narrow as the API's.</summary>
/// <param name="ofEnum">The enum whose names they are, in upper case.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WordsAttribute(Type ofEnum) : Attribute
{
    /// <summary>The enum.</summary>
    public Type OfEnum => ofEnum;

    /// <summary>Whether they are in lower case.</summary>
    public bool Lower { get; init; }

    /// <summary>Whether they are in camel case.</summary>
    public bool Camel { get; init; }

    /// <summary>The words.</summary>
    public IEnumerable<string> All => Enum.GetNames(OfEnum).Select(Write);

    private string Write(string name) => Camel ? JsonNamingPolicy.CamelCase.ConvertName(name) : Lower ? name.ToLowerInvariant() : name.ToUpperInvariant();
}
