namespace Consultare.Sandbox.S3;

/// <summary>The objects of the bucket, in the order of their keys; in memory and bounded. Safe for concurrent use.</summary>
internal sealed class ObjectBook
{
    private const int MostObjects = 10_000;
    private const long MostBytes = 256L * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, StoredObject> _objects = new(StringComparer.Ordinal);

    /// <summary>How many objects there are, and their bytes.</summary>
    public (int Objects, long Bytes) Size
    {
        get
        {
            lock (_gate)
            {
                return (_objects.Count, _objects.Values.Sum(one => one.Body.LongLength));
            }
        }
    }

    /// <summary>Puts or replaces an object; false when the book is full.</summary>
    public bool Put(string key, StoredObject one)
    {
        lock (_gate)
        {
            var (objects, bytes) = Size;
            if (!_objects.ContainsKey(key) && (objects >= MostObjects || bytes + one.Body.LongLength > MostBytes))
            {
                return false;
            }

            _objects[key] = one;
            return true;
        }
    }

    public StoredObject? Find(string key)
    {
        lock (_gate)
        {
            return _objects.GetValueOrDefault(key);
        }
    }

    public void Remove(string key)
    {
        lock (_gate)
        {
            _objects.Remove(key);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _objects.Clear();
        }
    }

    /// <summary>Up to <paramref name="most"/> objects whose key starts so and comes after another.</summary>
    public IReadOnlyList<KeyValuePair<string, StoredObject>> Take(string prefix, string after, int most)
    {
        lock (_gate)
        {
            return [.. _objects
                .Where(one => one.Key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(one.Key, after) > 0)
                .Take(most)];
        }
    }
}
