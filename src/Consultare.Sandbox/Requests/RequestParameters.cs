using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Consultare.Sandbox.Requests;

/// <summary>
/// A request's parameters, from the query string and the JSON body alike (integrations 1.2); the query wins.
/// </summary>
internal sealed class RequestParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _bodyKeys = [];

    public IReadOnlyCollection<string> BodyKeys => _bodyKeys;

    /// <summary>Why the body could not be read; null when it could, or there was none.</summary>
    public string? Problem { get; private init; }

    public string? this[string name] => TryGet(name, out var value) ? value : null;

    /// <summary>An empty value counts as absent.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out string? value) =>
        _values.TryGetValue(name, out value) && value.Length > 0;

    public void Override(string name, string value) => _values[name] = value;

    public static RequestParameters Of(HttpContext http) =>
        http.Items[typeof(RequestParameters)] as RequestParameters ?? new RequestParameters();

    public static RequestParameters Attach(HttpContext http, JsonElement? body, string? problem)
    {
        var parameters = new RequestParameters { Problem = problem };
        parameters.AddBody(body);
        foreach (var (name, value) in http.Request.Query)
        {
            parameters._values[name] = value.ToString();
        }

        http.Items[typeof(RequestParameters)] = parameters;
        return parameters;
    }

    private void AddBody(JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Object } map)
        {
            return;
        }

        foreach (var property in map.EnumerateObject())
        {
            _bodyKeys.Add(property.Name);
            _values[property.Name] = property.Value.ValueKind is JsonValueKind.Null ? "" : property.Value.ToString();
        }
    }
}
